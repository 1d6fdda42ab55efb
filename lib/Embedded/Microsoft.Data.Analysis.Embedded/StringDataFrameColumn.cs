using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>A column of strings.</summary>
public partial class StringDataFrameColumn : DataFrameColumn, IEnumerable<string>
{
    private readonly List<string> _values = [];
    private long _nullCount;

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public StringDataFrameColumn(string name, long length = 0)
        : base(name, typeof(string)) => AppendNulls(length);

    public StringDataFrameColumn(string name, IEnumerable<string> values)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (string value in values)
            Append(value);
    }

    public sealed override long Length => _values.Count;

    public override long NullCount => _nullCount;

    public new string this[long rowIndex]
    {
        get => _values[Position(rowIndex)];
        set
        {
            int position = Position(rowIndex);
            _nullCount += (value is null ? 1 : 0) - (_values[position] is null ? 1 : 0);
            _values[position] = value;
        }
    }

    public new List<string> this[long startIndex, int length] =>
        [.. Range(startIndex, length).Select(row => this[row])];

    public void Append(string value)
    {
        _values.Add(value);
        _nullCount += value is null ? 1 : 0;
    }

    public IEnumerator<string> GetEnumerator() => _values.GetEnumerator();

    /// <summary>Replaces each string by <paramref name="func"/> of it; nulls stay nulls.</summary>
    public StringDataFrameColumn Apply(Func<string, string> func, bool inPlace = false)
    {
        StringDataFrameColumn column = inPlace ? this : Clone();
        for (long row = 0; row < Length; row++)
        {
            if (column[row] is { } value)
                column[row] = func(value);
        }
        return column;
    }

    public StringDataFrameColumn FillNulls(string value, bool inPlace = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        StringDataFrameColumn column = inPlace ? this : Clone();
        for (long row = 0; row < Length; row++)
            column[row] ??= value;
        return column;
    }

    public new StringDataFrameColumn DropNulls() => new(Name, _values.Where(value => value is not null));

    public override DataFrame ValueCounts()
    {
        Dictionary<string, ICollection<long>> rows = RowsByValue();
        return new DataFrame(
            new StringDataFrameColumn("Values", rows.Keys),
            new PrimitiveDataFrameColumn<long>("Counts", rows.Values.Select(group => (long)group.Count)));
    }

    internal override void AppendValue(object value)
    {
        if (value is not (null or string))
            throw WrongType(value);
        Append((string)value);
    }

    internal override GroupBy GroupBy(int columnIndex, DataFrame parent) => new GroupBy<string>(parent, columnIndex, RowsByValue());

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    private protected override object GetValue(long rowIndex) => this[rowIndex];

    private protected override void SetValue(long rowIndex, object value)
    {
        if (value is not (null or string))
            throw WrongType(value);
        this[rowIndex] = (string)value;
    }

    private protected override DataFrameColumn FillNullsImplementation(object value, bool inPlace)
    {
        if (value is not (null or string))
            throw WrongType(value);
        return FillNulls((string)value, inPlace);
    }

    private protected override DataFrameColumn DropNullsImplementation() => DropNulls();

    private protected override DataFrameColumn FilterImplementation<U>(U min, U max) =>
        throw new NotSupportedException($"Filter(min, max) is not supported for strings (column '{Name}').");

    /// <summary>The rows of each string, the strings in order of appearance.</summary>
    private Dictionary<string, ICollection<long>> RowsByValue()
    {
        Dictionary<string, ICollection<long>> rows = [];
        for (int row = 0; row < _values.Count; row++)
        {
            if (_values[row] is not { } value)
                continue;
            if (!rows.TryGetValue(value, out ICollection<long> group))
                rows[value] = group = [];
            group.Add(row);
        }
        return rows;
    }

    private void AppendNulls(long count)
    {
        for (long i = 0; i < count; i++)
            Append(null);
    }

    private int Position(long index) =>
        index >= 0 && index < Length
            ? (int)index
            : throw new ArgumentOutOfRangeException(
                nameof(index), index, $"Row {index} is outside column '{Name}', which has {Length} rows.");
}
