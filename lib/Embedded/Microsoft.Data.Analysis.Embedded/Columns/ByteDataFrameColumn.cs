namespace Microsoft.Data.Analysis;

/// <summary>A column of bytes.</summary>
public partial class ByteDataFrameColumn : PrimitiveDataFrameColumn<byte>
{
    public ByteDataFrameColumn(string name, IEnumerable<byte?> values)
        : base(name, values)
    {
    }

    public ByteDataFrameColumn(string name, IEnumerable<byte> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public ByteDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal ByteDataFrameColumn(string name, NullableValues<byte> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<byte> CreateNewColumn(string name, NullableValues<byte> values) =>
        new ByteDataFrameColumn(name, values);
}
