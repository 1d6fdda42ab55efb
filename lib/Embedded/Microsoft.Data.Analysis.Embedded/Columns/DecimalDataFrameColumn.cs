namespace Microsoft.Data.Analysis;

/// <summary>A column of decimal numbers, as for money.</summary>
public partial class DecimalDataFrameColumn : PrimitiveDataFrameColumn<decimal>
{
    public DecimalDataFrameColumn(string name, IEnumerable<decimal?> values)
        : base(name, values)
    {
    }

    public DecimalDataFrameColumn(string name, IEnumerable<decimal> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public DecimalDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal DecimalDataFrameColumn(string name, NullableValues<decimal> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<decimal> CreateNewColumn(string name, NullableValues<decimal> values) =>
        new DecimalDataFrameColumn(name, values);
}
