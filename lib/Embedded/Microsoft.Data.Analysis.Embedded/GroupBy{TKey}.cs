using System.Collections;
using System.Runtime.CompilerServices;

namespace Microsoft.Data.Analysis;

/// <summary>Unlike <see cref="GroupBy"/>, knows the type of the values that rows are grouped by.</summary>
public class GroupBy<TKey> : GroupBy
{
    private readonly DataFrame _dataFrame;
    private readonly int _keyIndex;
    private readonly IDictionary<TKey, ICollection<long>> _rowsOfKey;

    internal GroupBy(DataFrame dataFrame, int groupByColumnIndex, IDictionary<TKey, ICollection<long>> keyToRowIndices)
    {
        _dataFrame = dataFrame;
        _keyIndex = groupByColumnIndex;
        _rowsOfKey = keyToRowIndices;
    }

    /// <summary>The groups, for LINQ: each has a Key and is a sequence of rows.</summary>
    public IEnumerable<IGrouping<TKey, DataFrameRow>> Groupings =>
        _rowsOfKey.Select(group => new Grouping(group.Key, group.Value.Select(row => _dataFrame.Rows[row])));

    public override DataFrame Count(params string[] columnNames) => Aggregate(
        columnNames,
        column => new PrimitiveDataFrameColumn<long>(column.Name),
        group => group.Length - group.NullCount);

    public override DataFrame First(params string[] columnNames) => Aggregate(columnNames, Emptied, group => group[0]);

    public override DataFrame Head(int numberOfRows) => Rows(rows => rows.Take(numberOfRows));

    public override DataFrame Tail(int numberOfRows) => Rows(rows => rows.TakeLast(numberOfRows));

    public override DataFrame Max(params string[] columnNames) =>
        Aggregate(columnNames, Emptied, group => Whole(group).Max());

    public override DataFrame Min(params string[] columnNames) =>
        Aggregate(columnNames, Emptied, group => Whole(group).Min());

    public override DataFrame Product(params string[] columnNames) => throw new NotSupportedException(
        "GroupBy.Product is not supported: the package answers 0 for every group. Multiply the rows of the typed GroupBy<TKey>'s Groupings.");

    public override DataFrame Sum(params string[] columnNames) => Aggregate(columnNames, Emptied, Total);

    public override DataFrame Mean(params string[] columnNames) => Aggregate(
        columnNames,
        column => new PrimitiveDataFrameColumn<double>(column.Name),
        group => Convert.ToDouble(Total(Whole(group))) / group.Length);

    private static DataFrameColumn Emptied(DataFrameColumn column) => column.Clone(new PrimitiveDataFrameColumn<long>("none"));

    private static object Total(DataFrameColumn group) =>
        group.NullCount > 0 && group.IsNumericColumn() ? group.FillNulls(0).Sum() : group.Sum();

    private static DataFrameColumn Whole(DataFrameColumn group, [CallerMemberName] string member = "")
    {
        if (group.NullCount > 0)
        {
            throw new NotSupportedException(
                $"{member} of a group with nulls is not supported: the package counts a null as 0. Drop or fill the nulls first.");
        }
        if (group.DataType == typeof(DateTime) && member is nameof(Max) or nameof(Min))
            throw new NotSupportedException($"{member} of a group of dates is not supported: the package answers null.");
        return group;
    }

    /// <summary>One row per group: its key, and what <paramref name="reduce"/> makes of its part of each column.</summary>
    private DataFrame Aggregate(
        string[] columnNames,
        Func<DataFrameColumn, DataFrameColumn> create,
        Func<DataFrameColumn, object> reduce,
        [CallerMemberName] string member = "")
    {
        DataFrameColumn keys = Emptied(_dataFrame.Columns[_keyIndex]);
        foreach (TKey key in _rowsOfKey.Keys)
            keys.AppendValue(key);

        DataFrame result = new(keys);
        if (_rowsOfKey.Count == 0)
            return result;
        foreach (DataFrameColumn column in Chosen(columnNames))
        {
            DataFrameColumn aggregated = create(column);
            foreach (ICollection<long> rows in _rowsOfKey.Values)
                aggregated.AppendValue(Reduced(column.Clone(new PrimitiveDataFrameColumn<long>("rows", rows)), reduce, member));
            result.Columns.Add(aggregated);
        }
        return result;
    }

    private static object Reduced(DataFrameColumn group, Func<DataFrameColumn, object> reduce, string member)
    {
        try
        {
            return reduce(group);
        }
        catch (NotImplementedException exception)
        {
            throw new NotImplementedException(Explained(exception), exception);
        }
        catch (NotSupportedException exception)
        {
            throw new NotSupportedException(Explained(exception), exception);
        }

        string Explained(Exception exception) =>
            $"GroupBy.{member}, column '{group.Name}': {exception.Message} Name the columns to work on: GroupBy(…).{member}(\"…\").";
    }

    private IEnumerable<DataFrameColumn> Chosen(string[] columnNames)
    {
        IEnumerable<int> indices = columnNames is null or []
            ? Enumerable.Range(0, _dataFrame.Columns.Count)
            : columnNames.Select(Index);
        return indices.Where(index => index != _keyIndex).Select(index => _dataFrame.Columns[index]);
    }

    private int Index(string columnName)
    {
        int index = _dataFrame.Columns.IndexOf(columnName);
        return index >= 0 ? index : throw new ArgumentOutOfRangeException(
            nameof(columnName), $"Column '{columnName}' does not exist. The columns are {_dataFrame.Columns.Listed()}.");
    }

    /// <summary>Some rows of each group, group after group; the column of keys comes first.</summary>
    private DataFrame Rows(Func<ICollection<long>, IEnumerable<long>> choose)
    {
        DataFrame rows = _dataFrame[_rowsOfKey.Values.SelectMany(choose)];
        DataFrameColumn keys = rows.Columns[_keyIndex];
        if (keys.Length == 0)
            return new DataFrame(keys);
        rows.Columns.RemoveAt(_keyIndex);
        rows.Columns.Insert(0, keys);
        return rows;
    }

    private sealed class Grouping(TKey key, IEnumerable<DataFrameRow> rows) : IGrouping<TKey, DataFrameRow>
    {
        public TKey Key => key;

        public IEnumerator<DataFrameRow> GetEnumerator() => rows.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
