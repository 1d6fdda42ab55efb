using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>A column of values of one simple type: numbers, truth values, characters, dates.</summary>
public partial class PrimitiveDataFrameColumn<T> : DataFrameColumn, IEnumerable<T?>
    where T : unmanaged
{
    private readonly NullableValues<T> _values;

    public PrimitiveDataFrameColumn(string name, IEnumerable<T?> values)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (T? value in values)
            Append(value);
    }

    public PrimitiveDataFrameColumn(string name, IEnumerable<T> values)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (T value in values)
            Append(value);
    }

    /// <summary>A column of <paramref name="length"/> nulls.</summary>
    public PrimitiveDataFrameColumn(string name, long length = 0)
        : this(name, new NullableValues<T>()) => AppendMany(null, length);

    internal PrimitiveDataFrameColumn(string name, NullableValues<T> values)
        : base(name, typeof(T)) => _values = values;

    public sealed override long Length => _values.Length;

    public override long NullCount => _values.NullCount;

    public new T? this[long rowIndex]
    {
        get => _values[rowIndex];
        set => _values[rowIndex] = value;
    }

    public new IReadOnlyList<T?> this[long startIndex, int length] =>
        [.. Range(startIndex, length).Select(row => this[row])];

    public void Append(T? value) => _values.Append(value);

    public void AppendMany(T? value, long count) => _values.AppendMany(value, count);

    public override bool IsValid(long index) => _values.IsPresent(index);

    public override bool IsNumericColumn() =>
        default(T) is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal;

    public override bool HasDescription() => IsNumericColumn() || typeof(T) == typeof(DateTime);

    public IEnumerator<T?> GetEnumerator()
    {
        for (long i = 0; i < Length; i++)
            yield return this[i];
    }

    public PrimitiveDataFrameColumn<T> FillNulls(T value, bool inPlace = false)
    {
        PrimitiveDataFrameColumn<T> column = inPlace ? this : Clone();
        column._values.FillNulls(value);
        return column;
    }

    public new PrimitiveDataFrameColumn<T> DropNulls()
    {
        PrimitiveDataFrameColumn<T> column = CreateNewColumn(Name, new NullableValues<T>());
        foreach (T value in _values.WithoutNulls())
            column.Append(value);
        return column;
    }

    /// <summary>Replaces each value by <paramref name="func"/> of it; nulls stay nulls.</summary>
    public PrimitiveDataFrameColumn<T> Apply(Func<T, T> func, bool inPlace = false)
    {
        PrimitiveDataFrameColumn<T> column = inPlace ? this : Clone();
        column._values.Apply(func);
        return column;
    }

    /// <inheritdoc cref="DataFrameColumn.Filter"/>
    public PrimitiveDataFrameColumn<T> Filter(T min, T max)
    {
        Comparer<T> order = Comparer<T>.Default;
        return new(Name, _values.WithoutNulls().Where(value => order.Compare(value, min) >= 0 && order.Compare(value, max) <= 0));
    }

    public override DataFrame ValueCounts()
    {
        Dictionary<T, ICollection<long>> rows = RowsByValue();
        return new DataFrame(
            new PrimitiveDataFrameColumn<T>("Values", rows.Keys),
            new PrimitiveDataFrameColumn<long>("Counts", rows.Values.Select(group => (long)group.Count)));
    }

    /// <summary>A column of the same named class, such as <see cref="Int32DataFrameColumn"/>.</summary>
    internal virtual PrimitiveDataFrameColumn<T> CreateNewColumn(string name, NullableValues<T> values) => new(name, values);

    internal override void AppendValue(object value)
    {
        if (value is not (null or T))
            throw WrongType(value);
        Append((T?)value);
    }

    internal override GroupBy GroupBy(int columnIndex, DataFrame parent) => new GroupBy<T>(parent, columnIndex, RowsByValue());

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    private protected override object GetValue(long rowIndex) => this[rowIndex];

    private protected override void SetValue(long rowIndex, object value)
    {
        if (value is not (null or T))
            throw WrongType(value);
        this[rowIndex] = (T?)value;
    }

    private protected override DataFrameColumn FillNullsImplementation(object value, bool inPlace) =>
        FillNulls(Converted(value), inPlace);

    private protected override DataFrameColumn DropNullsImplementation() => DropNulls();

    private protected override DataFrameColumn FilterImplementation<U>(U min, U max) => Filter(Converted(min), Converted(max));

    private static T Converted(object value) => (T)Convert.ChangeType(value, typeof(T));

    /// <summary>The rows of each value, the values in order of appearance.</summary>
    private Dictionary<T, ICollection<long>> RowsByValue()
    {
        Dictionary<T, ICollection<long>> rows = [];
        for (long row = 0; row < Length; row++)
        {
            if (this[row] is not { } value)
                continue;
            if (!rows.TryGetValue(value, out ICollection<long> group))
                rows[value] = group = [];
            group.Add(row);
        }
        return rows;
    }
}
