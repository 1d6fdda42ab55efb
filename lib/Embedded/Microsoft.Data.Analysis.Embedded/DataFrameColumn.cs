using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>A named column of values of one type, any of which may be null.</summary>
[SuppressMessage("Design", "CA1010:Generic interface should also be implemented", Justification = "The columns that derive from it do, each for its type.")]
public abstract partial class DataFrameColumn : IEnumerable
{
    private readonly List<DataFrameColumnCollection> _owners = [];
    private string _name;

    internal DataFrameColumn(string name, Type type)
    {
        _name = name;
        DataType = type;
    }

    public static PrimitiveDataFrameColumn<T> Create<T>(string name, IEnumerable<T?> values)
        where T : unmanaged => new(name, values);

    public static PrimitiveDataFrameColumn<T> Create<T>(string name, IEnumerable<T> values)
        where T : unmanaged => new(name, values);

    public static StringDataFrameColumn Create(string name, IEnumerable<string> values) => new(name, values);

    public abstract long Length { get; }

    public abstract long NullCount { get; }

    public string Name => _name;

    public Type DataType { get; }

    public object this[long rowIndex]
    {
        get => GetValue(rowIndex);
        set => SetValue(rowIndex, value);
    }

    /// <summary>The values from <paramref name="startIndex"/> on: <paramref name="length"/> of them, or as many as there are.</summary>
    public IReadOnlyList<object> this[long startIndex, int length]
    {
        get
        {
            List<object> values = [];
            foreach (long row in Range(startIndex, length))
                values.Add(GetValue(row));
            return values;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumeratorCore();

    /// <summary>Gives the column another name, also in the frames that hold it.</summary>
    /// <exception cref="ArgumentException">One of these frames has another column of that name.</exception>
    public void SetName(string newName)
    {
        foreach (DataFrameColumnCollection owner in _owners)
            owner.CheckCanRename(this, newName);
        foreach (DataFrameColumnCollection owner in _owners)
            owner.UpdateName(this, newName);
        _name = newName;
    }

    public virtual bool IsValid(long index) => GetValue(index) != null;

    public virtual bool IsNumericColumn() => false;

    public virtual bool HasDescription() => false;

    public DataFrameColumn Clone(long numberOfNullsToAppend = 0) => CloneImplementation(numberOfNullsToAppend);

    /// <summary>The values at other places: where <paramref name="mapIndices"/> is true, or at the row numbers it holds.</summary>
    /// <param name="mapIndices">A column of bool, int or long. A null row number gives a null.</param>
    /// <param name="invertMapIndices">Reads the row numbers from the last to the first.</param>
    /// <param name="numberOfNullsToAppend">How many nulls follow.</param>
    public DataFrameColumn Clone(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0) =>
        CloneImplementation(mapIndices, invertMapIndices, numberOfNullsToAppend);

    public DataFrameColumn Sort(bool ascending = true, bool putNullValuesLast = true) =>
        Clone(GetSortIndices(ascending, putNullValuesLast));

    /// <summary>A frame of the different values ("Values"), in order of appearance, and how often each occurs ("Counts").</summary>
    public virtual DataFrame ValueCounts() => throw NotDefined();

    /// <summary>Replaces nulls by a value, which is converted to the column's type.</summary>
    public DataFrameColumn FillNulls(object value, bool inPlace = false) => FillNullsImplementation(value, inPlace);

    public DataFrameColumn DropNulls() => DropNullsImplementation();

    /// <summary>The values from <paramref name="min"/> to <paramref name="max"/>, both included; nulls are left out.</summary>
    public DataFrameColumn Filter<U>(U min, U max) => FilterImplementation(min, max);

    /// <summary>The column's type and the number of values that are not null.</summary>
    public virtual StringDataFrameColumn Info() => new(Name, [DataType.ToString(), $"{Length - NullCount}"]);

    /// <summary>Number of values, maximum, minimum and mean.</summary>
    public virtual DataFrameColumn Description() => throw NotDefined();

    public override string ToString() => ToString(DataFrame.DefaultMaxRowsToShowInPreview);

    public string ToString(long rowsToShow)
    {
        StringBuilder text = new(Name);
        long shown = Math.Min(Length, rowsToShow);
        for (long i = 0; i < shown; i++)
            text.Append(this[i] ?? "null").AppendLine();
        if (shown < Length)
            text.AppendLine($"  ... {rowsToShow} of total {Length}");
        return text.Append($"Name: {Name}, Type: {DataType}").ToString();
    }

    internal abstract void AppendValue(object value);

    /// <summary>The row numbers in the order that sorts this column.</summary>
    internal abstract PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending, bool putNullValuesLast);

    internal abstract GroupBy GroupBy(int columnIndex, DataFrame parent);

    internal void AddOwner(DataFrameColumnCollection owner) => _owners.Add(owner);

    internal void RemoveOwner(DataFrameColumnCollection owner) => _owners.Remove(owner);

    protected abstract IEnumerator GetEnumeratorCore();

    private protected abstract object GetValue(long rowIndex);

    private protected abstract void SetValue(long rowIndex, object value);

    private protected abstract DataFrameColumn CloneImplementation(long numberOfNullsToAppend);

    private protected abstract DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend);

    private protected abstract DataFrameColumn FillNullsImplementation(object value, bool inPlace);

    private protected abstract DataFrameColumn DropNullsImplementation();

    private protected virtual DataFrameColumn FilterImplementation<U>(U min, U max) => throw NotDefined(nameof(Filter));

    /// <summary>The rows that a range names, checked.</summary>
    private protected IEnumerable<long> Range(long startIndex, int length)
    {
        if (startIndex < 0 || startIndex >= Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex), startIndex, $"Column '{Name}' has {Length} rows.");
        long end = Math.Min(Length, startIndex + length);
        for (long row = startIndex; row < end; row++)
            yield return row;
    }

    private protected void CheckLength(DataFrameColumn column)
    {
        if (column.Length != Length)
        {
            throw new ArgumentException(
                $"Column lengths are mismatched: '{Name}' has {Length} rows, '{column.Name}' has {column.Length}.", nameof(column));
        }
    }

    private protected ArgumentException WrongType(object value) => new(
        $"Column '{Name}' holds values of type {DataType}, but got {value} of type {value.GetType()}. Convert it first.", nameof(value));

    private protected NotImplementedException NotDefined([CallerMemberName] string member = "") => new(
        $"{member} is not defined for column '{Name}' of {DataType}.");
}
