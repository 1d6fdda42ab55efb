namespace TorchSharp.Kernels.Dense;

/// <summary>Makes sure, once before the kernels run without checks, that a matrix lies within its memory.</summary>
internal static class MatrixBounds
{
    public static void Require(Matrix<float> matrix, int rows, int columns, string role) =>
        Require(matrix.Values.Length, rows, columns, matrix.RowStep, matrix.ColumnStep, role);

    public static void Require(int length, int rows, int columns, long rowStep, long columnStep, string role)
    {
        if (rows < 0 || columns < 0 || rowStep < 0 || columnStep < 0)
            throw new ArgumentException($"The {role} matrix has {rows} × {columns} elements at steps {rowStep} and {columnStep}; none may be negative.");
        if (rows == 0 || columns == 0)
            return;
        var last = ((rows - 1) * rowStep) + ((columns - 1) * columnStep);
        if (last >= length)
            throw new ArgumentException($"The {role} matrix of {rows} × {columns} elements at steps {rowStep} and {columnStep} needs {last + 1} values, got {length}.");
    }
}
