namespace Microsoft.Data.Analysis;

/// <summary>A column of numbers of single precision.</summary>
public partial class SingleDataFrameColumn : PrimitiveDataFrameColumn<float>
{
    public SingleDataFrameColumn(string name, IEnumerable<float?> values)
        : base(name, values)
    {
    }

    public SingleDataFrameColumn(string name, IEnumerable<float> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public SingleDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal SingleDataFrameColumn(string name, NullableValues<float> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<float> CreateNewColumn(string name, NullableValues<float> values) =>
        new SingleDataFrameColumn(name, values);
}
