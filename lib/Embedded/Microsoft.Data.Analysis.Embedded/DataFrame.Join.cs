namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>Puts two frames side by side, row by row; the shorter one is filled with nulls, or the longer one cut.</summary>
    /// <param name="other">The frame on the right.</param>
    /// <param name="leftSuffix">Follows the name of a column here that the other frame has too.</param>
    /// <param name="rightSuffix">Follows the name of such a column there.</param>
    /// <param name="joinAlgorithm">Left and Right take the length of that frame, Inner the shorter, FullOuter the longer.</param>
    public DataFrame Join(DataFrame other, string leftSuffix = "_left", string rightSuffix = "_right", JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left)
    {
        ArgumentNullException.ThrowIfNull(other);
        long length = joinAlgorithm switch
        {
            JoinAlgorithm.Left => Rows.Count,
            JoinAlgorithm.Right => other.Rows.Count,
            JoinAlgorithm.FullOuter => Math.Max(Rows.Count, other.Rows.Count),
            JoinAlgorithm.Inner => Math.Min(Rows.Count, other.Rows.Count),
            _ => throw new NotImplementedException($"Join does not know the algorithm {joinAlgorithm}."),
        };
        return SideBySide(
            Columns.Select(column => WithLength(column, length)),
            other.Columns.Select(column => WithLength(column, length)),
            leftSuffix,
            rightSuffix);
    }

    private static DataFrameColumn WithLength(DataFrameColumn column, long length)
    {
        if (column.Length <= length)
            return column.Clone(numberOfNullsToAppend: length - column.Length);
        return column.Clone(new PrimitiveDataFrameColumn<int>("rows", Enumerable.Range(0, (int)length)));
    }

    /// <summary>One frame of both sides' columns; where names meet, each gets its side's suffix.</summary>
    private static DataFrame SideBySide(
        IEnumerable<DataFrameColumn> left, IEnumerable<DataFrameColumn> right, string leftSuffix, string rightSuffix)
    {
        DataFrame frame = new(left);
        foreach (DataFrameColumn column in right)
        {
            while (frame.Columns.IndexOf(column.Name) is >= 0 and int index)
            {
                if (string.IsNullOrEmpty(leftSuffix) && string.IsNullOrEmpty(rightSuffix))
                    throw new ArgumentException($"Both frames have a column '{column.Name}': give a suffix to tell them apart.", nameof(rightSuffix));
                DataFrameColumn existing = frame.Columns[index];
                existing.SetName(existing.Name + leftSuffix);
                column.SetName(column.Name + rightSuffix);
            }
            frame.Columns.Add(column);
        }
        return frame;
    }
}
