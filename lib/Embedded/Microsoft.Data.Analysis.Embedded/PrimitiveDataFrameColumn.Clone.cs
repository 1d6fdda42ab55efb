using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Data.Analysis;

public partial class PrimitiveDataFrameColumn<T>
{
    public new PrimitiveDataFrameColumn<T> Clone(long numberOfNullsToAppend = 0)
    {
        PrimitiveDataFrameColumn<T> clone = CreateNewColumn(Name, _values.Clone());
        clone.AppendMany(null, numberOfNullsToAppend);
        return clone;
    }

    /// <inheritdoc cref="DataFrameColumn.Clone(DataFrameColumn, bool, long)"/>
    /// <exception cref="IndexOutOfRangeException">A row number is not one of this column.</exception>
    public new PrimitiveDataFrameColumn<T> Clone(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0)
    {
        if (mapIndices is null)
            return Clone(numberOfNullsToAppend);

        PrimitiveDataFrameColumn<T> clone = CreateNewColumn(Name, new NullableValues<T>());
        foreach (long? row in RowMap.Rows(mapIndices, this, invertMapIndices))
        {
            if (row is { } index && (index < 0 || index >= Length))
                throw OutOfRange(index);
            clone.Append(row is { } known ? this[known] : null);
        }
        clone.AppendMany(null, numberOfNullsToAppend);
        return clone;
    }

    public PrimitiveDataFrameColumn<T> Clone(PrimitiveDataFrameColumn<long> mapIndices, bool invertMapIndices = false) =>
        Clone((DataFrameColumn)mapIndices, invertMapIndices);

    public PrimitiveDataFrameColumn<T> Clone(PrimitiveDataFrameColumn<int> mapIndices, bool invertMapIndices = false) =>
        Clone((DataFrameColumn)mapIndices, invertMapIndices);

    public new PrimitiveDataFrameColumn<T> Sort(bool ascending = true, bool putNullValuesLast = true) =>
        Clone(GetSortIndices(ascending, putNullValuesLast));

    internal override PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending, bool putNullValuesLast)
    {
        // The nulls take part with what lies under them and are moved to their end afterwards.
        T[] values = _values.Raw.ToArray();
        int[] order = SortOrder.Of(values);
        return SortOrder.Place(
            [.. order.Where(row => _values.IsPresent(row))], [.. order.Where(row => !_values.IsPresent(row))], ascending, putNullValuesLast);
    }

    private protected override DataFrameColumn CloneImplementation(long numberOfNullsToAppend) => Clone(numberOfNullsToAppend);

    private protected override DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend) =>
        Clone(mapIndices, invertMapIndices, numberOfNullsToAppend);

    [SuppressMessage("Usage", "CA2201:Do not raise reserved exception types", Justification = "It is what the package throws here.")]
    private IndexOutOfRangeException OutOfRange(long index) =>
        new($"Row {index} is outside column '{Name}', which has {Length} rows.");
}
