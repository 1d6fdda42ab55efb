namespace Microsoft.Data.Analysis;

/// <summary>A column of numbers of double precision.</summary>
public partial class DoubleDataFrameColumn : PrimitiveDataFrameColumn<double>
{
    public DoubleDataFrameColumn(string name, IEnumerable<double?> values)
        : base(name, values)
    {
    }

    public DoubleDataFrameColumn(string name, IEnumerable<double> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public DoubleDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal DoubleDataFrameColumn(string name, NullableValues<double> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<double> CreateNewColumn(string name, NullableValues<double> values) =>
        new DoubleDataFrameColumn(name, values);
}
