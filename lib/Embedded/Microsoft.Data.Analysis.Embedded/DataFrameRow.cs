using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>One row of a frame: a view, so that setting a value changes the frame.</summary>
public class DataFrameRow : IEnumerable<object>
{
    private readonly DataFrame _dataFrame;
    private readonly long _rowIndex;

    internal DataFrameRow(DataFrame dataFrame, long rowIndex)
    {
        _dataFrame = dataFrame;
        _rowIndex = rowIndex;
    }

    public object this[int index]
    {
        get => _dataFrame.Columns[index][_rowIndex];
        set => _dataFrame.Columns[index][_rowIndex] = value;
    }

    public object this[string columnName]
    {
        get => _dataFrame[columnName][_rowIndex];
        set => _dataFrame[columnName][_rowIndex] = value;
    }

    public IEnumerator<object> GetEnumerator()
    {
        foreach (DataFrameColumn column in _dataFrame.Columns)
            yield return column[_rowIndex];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values with the names of their columns.</summary>
    public IEnumerable<KeyValuePair<string, object>> GetValues() =>
        _dataFrame.Columns.Select(column => KeyValuePair.Create(column.Name, column[_rowIndex]));

    public override string ToString() => string.Concat(this.Select(value => (value ?? "null") + " "));
}
