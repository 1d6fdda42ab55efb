namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 64 bits.</summary>
public partial class Int64DataFrameColumn : PrimitiveDataFrameColumn<long>
{
    public Int64DataFrameColumn(string name, IEnumerable<long?> values)
        : base(name, values)
    {
    }

    public Int64DataFrameColumn(string name, IEnumerable<long> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public Int64DataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal Int64DataFrameColumn(string name, NullableValues<long> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<long> CreateNewColumn(string name, NullableValues<long> values) =>
        new Int64DataFrameColumn(name, values);
}
