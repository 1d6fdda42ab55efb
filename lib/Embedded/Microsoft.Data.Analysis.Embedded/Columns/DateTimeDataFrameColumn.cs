namespace Microsoft.Data.Analysis;

/// <summary>A column of dates and times.</summary>
public partial class DateTimeDataFrameColumn : PrimitiveDataFrameColumn<DateTime>
{
    public DateTimeDataFrameColumn(string name, IEnumerable<DateTime?> values)
        : base(name, values)
    {
    }

    public DateTimeDataFrameColumn(string name, IEnumerable<DateTime> values)
        : base(name, values)
    {
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public DateTimeDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    internal DateTimeDataFrameColumn(string name, NullableValues<DateTime> values)
        : base(name, values)
    {
    }

    internal override PrimitiveDataFrameColumn<DateTime> CreateNewColumn(string name, NullableValues<DateTime> values) =>
        new DateTimeDataFrameColumn(name, values);
}
