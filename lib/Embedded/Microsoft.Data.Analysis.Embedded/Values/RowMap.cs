namespace Microsoft.Data.Analysis;

/// <summary>Reads a column that picks rows of another.</summary>
internal static class RowMap
{
    /// <summary>The row numbers: where a column of bool is true, or those that a column of int or long holds.</summary>
    public static IEnumerable<long?> Rows(DataFrameColumn mapIndices, DataFrameColumn column, bool inverted)
    {
        switch (mapIndices)
        {
            case PrimitiveDataFrameColumn<bool> mask:
                if (mask.Length > column.Length)
                {
                    throw new ArgumentException(
                        $"MapIndices exceeds column length: '{mask.Name}' has {mask.Length} rows, '{column.Name}' has {column.Length}.", nameof(mapIndices));
                }
                return Chosen(mask);
            case PrimitiveDataFrameColumn<int> rows:
                return Ordered(rows.Select(row => (long?)row), inverted);
            case PrimitiveDataFrameColumn<long> rows:
                return Ordered(rows, inverted);
            default:
                throw new ArgumentException(
                    $"Rows are picked by a column of {typeof(long)}, {typeof(int)} or {typeof(bool)}, but '{mapIndices.Name}' holds {mapIndices.DataType}.", nameof(mapIndices));
        }
    }

    private static IEnumerable<long?> Chosen(PrimitiveDataFrameColumn<bool> mask)
    {
        for (long row = 0; row < mask.Length; row++)
        {
            if (mask[row] == true)
                yield return row;
        }
    }

    private static IEnumerable<long?> Ordered(IEnumerable<long?> rows, bool inverted) => inverted ? rows.Reverse() : rows;
}
