namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>Joins on one column; <typeparamref name="TKey"/> is not used.</summary>
    public DataFrame Merge<TKey>(DataFrame other, string leftJoinColumn, string rightJoinColumn, string leftSuffix = "_left", string rightSuffix = "_right", JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left) =>
        Merge(other, [leftJoinColumn], [rightJoinColumn], leftSuffix, rightSuffix, joinAlgorithm);

    /// <summary>Joins as a database does: rows pair when their values in the join columns are equal.</summary>
    /// <remarks>
    /// A null pairs with every null. A row with a null that finds no null on the other side is left out, also by
    /// Left, Right and FullOuter: that is the package's rule. The rows come in the order of the frame that is
    /// kept; for Inner that is the longer one, and the right one when both are of one length.
    /// </remarks>
    /// <exception cref="ArgumentException">Columns do not exist, differ in type, or are not as many on both sides.</exception>
    public DataFrame Merge(DataFrame other, string[] leftJoinColumns, string[] rightJoinColumns, string leftSuffix = "_left", string rightSuffix = "_right", JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(leftJoinColumns);
        ArgumentNullException.ThrowIfNull(rightJoinColumns);
        if (leftJoinColumns.Length != rightJoinColumns.Length)
        {
            throw new ArgumentException(
                $"Array lengths are mismatched: {leftJoinColumns.Length} columns on the left, {rightJoinColumns.Length} on the right.", nameof(leftJoinColumns));
        }

        JoinKeys left = new(this, leftJoinColumns);
        JoinKeys right = new(other, rightJoinColumns);
        left.CheckTypes(right);
        List<(long? Left, long? Right)> pairs = joinAlgorithm switch
        {
            JoinAlgorithm.Left => [.. left.Pair(right, keepUnmatched: true)],
            JoinAlgorithm.Right => Swapped(right.Pair(left, keepUnmatched: true)),
            JoinAlgorithm.Inner when Rows.Count > other.Rows.Count => [.. left.Pair(right, keepUnmatched: false)],
            JoinAlgorithm.Inner => Swapped(right.Pair(left, keepUnmatched: false)),
            JoinAlgorithm.FullOuter => FullOuter(left, right),
            _ => throw new NotImplementedException($"Merge does not know the algorithm {joinAlgorithm}."),
        };

        PrimitiveDataFrameColumn<long> leftRows = new("left rows", pairs.Select(pair => pair.Left));
        PrimitiveDataFrameColumn<long> rightRows = new("right rows", pairs.Select(pair => pair.Right));
        return SideBySide(
            Columns.Select(column => column.Clone(leftRows)),
            other.Columns.Select(column => column.Clone(rightRows)),
            leftSuffix,
            rightSuffix);
    }

    private static List<(long?, long?)> Swapped(IEnumerable<(long? Kept, long? Other)> pairs) =>
        [.. pairs.Select(pair => (pair.Other, pair.Kept))];

    private static List<(long?, long?)> FullOuter(JoinKeys left, JoinKeys right)
    {
        List<(long?, long? Right)> pairs = [.. left.Pair(right, keepUnmatched: true)];
        HashSet<long?> paired = [.. pairs.Select(pair => pair.Right)];
        pairs.AddRange(right.RowsWithoutNulls().Where(row => !paired.Contains(row)).Select(row => ((long?)null, (long?)row)));
        return pairs;
    }
}
