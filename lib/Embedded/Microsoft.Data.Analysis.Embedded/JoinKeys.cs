namespace Microsoft.Data.Analysis;

/// <summary>The values of a frame in the columns it is joined on, row by row.</summary>
internal sealed class JoinKeys(DataFrame frame, string[] columnNames)
{
    private readonly DataFrameColumn[] _columns = [.. columnNames.Select(name => frame.Columns[name])];

    public void CheckTypes(JoinKeys other)
    {
        foreach ((DataFrameColumn mine, DataFrameColumn theirs) in _columns.Zip(other._columns))
        {
            if (mine.DataType != theirs.DataType)
            {
                throw new ArgumentException(
                    $"Columns are joined on values of one type, but '{mine.Name}' holds {mine.DataType} and '{theirs.Name}' {theirs.DataType}.", nameof(other));
            }
        }
    }

    /// <summary>Each row of this frame with each row of the other whose values are equal.</summary>
    /// <param name="other">The other frame.</param>
    /// <param name="keepUnmatched">Whether a row without a partner comes with a null for it.</param>
    public IEnumerable<(long? Mine, long? Theirs)> Pair(JoinKeys other, bool keepUnmatched)
    {
        ILookup<object[], long> partners = other.RowsWithoutNulls().ToLookup(other.Key, new SameValues());
        long[] nulls = other.RowsWithNulls();
        for (long row = 0; row < frame.Rows.Count; row++)
        {
            object[] key = Key(row);
            long[] matches = key.Contains(null) ? nulls : [.. partners[key]];
            foreach (long match in matches)
                yield return (row, match);
            if (matches.Length == 0 && keepUnmatched && !key.Contains(null))
                yield return (row, null);
        }
    }

    public IEnumerable<long> RowsWithoutNulls()
    {
        for (long row = 0; row < frame.Rows.Count; row++)
        {
            if (!Key(row).Contains(null))
                yield return row;
        }
    }

    /// <summary>The rows with a null in the first join column, then those with one in the next, each row once.</summary>
    private long[] RowsWithNulls() =>
    [
        .. _columns.SelectMany(column => Enumerable.Range(0, (int)column.Length).Where(row => !column.IsValid(row))).Distinct().Select(row => (long)row),
    ];

    private object[] Key(long row) => [.. _columns.Select(column => column[row])];

    private sealed class SameValues : IEqualityComparer<object[]>
    {
        public bool Equals(object[] x, object[] y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(object[] obj)
        {
            HashCode hash = default;
            foreach (object value in obj)
                hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
