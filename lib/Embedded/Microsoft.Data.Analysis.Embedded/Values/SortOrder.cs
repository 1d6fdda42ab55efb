namespace Microsoft.Data.Analysis;

/// <summary>The order of rows that sorts a column.</summary>
internal static class SortOrder
{
    /// <summary>The positions of the values from the smallest to the largest.</summary>
    /// <remarks>
    /// Introspective sort, which the package uses too: equal values come out in the same order as there.
    /// Up to 16 values keep their order when equal; more may not.
    /// </remarks>
    public static int[] Of<T>(T[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Comparer<T> comparer = Comparer<T>.Default;
        order.AsSpan().Sort((left, right) => comparer.Compare(values[left], values[right]));
        return order;
    }

    /// <summary>Puts nulls at their end. Descending is ascending read backwards, equal values included.</summary>
    public static PrimitiveDataFrameColumn<long> Place(int[] sorted, int[] nulls, bool ascending, bool putNullValuesLast)
    {
        IEnumerable<int> values = ascending ? sorted : sorted.Reverse();
        IEnumerable<int> rows = putNullValuesLast ? values.Concat(nulls) : nulls.Concat(values);
        return new Int64DataFrameColumn("SortIndices", rows.Select(row => (long)row));
    }
}
