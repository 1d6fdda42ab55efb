namespace Microsoft.Data.Analysis;

public partial class StringDataFrameColumn
{
    public new StringDataFrameColumn Clone(long numberOfNullsToAppend = 0)
    {
        StringDataFrameColumn clone = new(Name, _values);
        clone.AppendNulls(numberOfNullsToAppend);
        return clone;
    }

    /// <inheritdoc cref="DataFrameColumn.Clone(DataFrameColumn, bool, long)"/>
    /// <exception cref="ArgumentOutOfRangeException">A row number is not one of this column.</exception>
    public new StringDataFrameColumn Clone(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend)
    {
        if (mapIndices is null)
            return Clone(numberOfNullsToAppend);

        StringDataFrameColumn clone = new(Name);
        foreach (long? row in RowMap.Rows(mapIndices, this, invertMapIndices))
            clone.Append(row is { } known ? this[known] : null);
        clone.AppendNulls(numberOfNullsToAppend);
        return clone;
    }

    /// <remarks>Strings are ordered by the current culture.</remarks>
    public new StringDataFrameColumn Sort(bool ascending = true, bool putNullValuesLast = true) =>
        Clone(GetSortIndices(ascending, putNullValuesLast), false, 0);

    internal override PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending, bool putNullValuesLast)
    {
        string[] values = [.. _values];
        int[] order = SortOrder.Of(values);
        return SortOrder.Place(
            [.. order.Where(row => values[row] is not null)],
            [.. Enumerable.Range(0, values.Length).Where(row => values[row] is null)],
            ascending,
            putNullValuesLast);
    }

    private protected override DataFrameColumn CloneImplementation(long numberOfNullsToAppend) => Clone(numberOfNullsToAppend);

    private protected override DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend) =>
        Clone(mapIndices, invertMapIndices, numberOfNullsToAppend);
}
