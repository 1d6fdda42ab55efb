namespace Microsoft.Data.Analysis;

/// <summary>A column of characters.</summary>
public partial class CharDataFrameColumn : PrimitiveDataFrameColumn<char>
{
    public CharDataFrameColumn(string name, IEnumerable<char?> values)
        : base(name, values)
    {
    }

    public CharDataFrameColumn(string name, IEnumerable<char> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public CharDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal CharDataFrameColumn(string name, NullableValues<char> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<char> CreateNewColumn(string name, NullableValues<char> values) =>
        new CharDataFrameColumn(name, values);
}
