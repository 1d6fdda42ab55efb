namespace TorchSharp.Kernels;

/// <summary>A matrix in a span: element (i, j) lies at <c>i·RowStep + j·ColumnStep</c>, so a transpose costs nothing.</summary>
internal readonly ref struct Matrix<T>(ReadOnlySpan<T> values, int rowStep, int columnStep)
{
    public readonly ReadOnlySpan<T> Values = values;
    public readonly int RowStep = rowStep;
    public readonly int ColumnStep = columnStep;

    public ReadOnlySpan<T> From(int row, int column) => Values[((row * RowStep) + (column * ColumnStep))..];
}
