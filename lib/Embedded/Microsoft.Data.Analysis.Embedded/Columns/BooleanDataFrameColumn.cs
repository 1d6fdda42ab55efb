namespace Microsoft.Data.Analysis;

/// <summary>A column of truth values.</summary>
public partial class BooleanDataFrameColumn : PrimitiveDataFrameColumn<bool>
{
    public BooleanDataFrameColumn(string name, IEnumerable<bool?> values)
        : base(name, values)
    {
    }

    public BooleanDataFrameColumn(string name, IEnumerable<bool> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public BooleanDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal BooleanDataFrameColumn(string name, NullableValues<bool> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<bool> CreateNewColumn(string name, NullableValues<bool> values) =>
        new BooleanDataFrameColumn(name, values);
}
