namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 32 bits.</summary>
public partial class Int32DataFrameColumn : PrimitiveDataFrameColumn<int>
{
    public Int32DataFrameColumn(string name, IEnumerable<int?> values)
        : base(name, values)
    {
    }

    public Int32DataFrameColumn(string name, IEnumerable<int> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public Int32DataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal Int32DataFrameColumn(string name, NullableValues<int> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<int> CreateNewColumn(string name, NullableValues<int> values) =>
        new Int32DataFrameColumn(name, values);
}
