using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>The rows of a frame.</summary>
public class DataFrameRowCollection : IEnumerable<DataFrameRow>
{
    private readonly DataFrame _dataFrame;

    internal DataFrameRowCollection(DataFrame dataFrame) => _dataFrame = dataFrame;

    public long Count => _dataFrame.Columns.RowCount;

    public DataFrameRow this[long index] =>
        index >= 0 && index < Count
            ? new(_dataFrame, index)
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The frame has {Count} rows.");

    public IEnumerator<DataFrameRow> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
