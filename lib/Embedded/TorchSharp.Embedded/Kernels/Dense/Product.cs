namespace TorchSharp.Kernels.Dense;

/// <summary>
/// C = α A B + S, where A is Rows × Depth, B is Depth × Columns. Element (i, k) of A lies at <c>i·ARow + k·AStep</c>, element
/// (k, j) of B at <c>k·BStep + j·BColumn</c>; the rows of C and S are contiguous. S may be C itself (the product is added to
/// C), have row step 0 (one row for all, a bias) or be null. All memory is pinned by whoever made the product.
/// </summary>
internal unsafe struct Product
{
    public int Rows;
    public int Columns;
    public int Depth;
    public float Alpha;
    public float* A;
    public nint ARow;
    public nint AStep;
    public float* B;
    public nint BStep;
    public nint BColumn;
    public float* C;
    public nint CRow;
    public float* S;
    public nint SRow;

    /// <summary>The product for some of the rows of A and some of the columns of B.</summary>
    public readonly Product Part(int row, int rows, int column, int columns)
    {
        var part = this;
        part.Rows = rows;
        part.Columns = columns;
        part.A += row * ARow;
        part.B += column * BColumn;
        part.C += (row * CRow) + column;
        if (S != null)
            part.S += (row * SRow) + column;
        return part;
    }
}
