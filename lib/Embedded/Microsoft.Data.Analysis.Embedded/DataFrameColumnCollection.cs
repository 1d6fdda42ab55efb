using System.Collections.ObjectModel;

namespace Microsoft.Data.Analysis;

/// <summary>The columns of a frame: all of one length, each with a name of its own.</summary>
public partial class DataFrameColumnCollection : Collection<DataFrameColumn>
{
    private readonly Dictionary<string, int> _indexOfName = new(StringComparer.Ordinal);

    internal DataFrameColumnCollection(IEnumerable<DataFrameColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        foreach (DataFrameColumn column in columns)
            Add(column);
    }

    internal long RowCount { get; set; }

    /// <exception cref="ArgumentException">Reading: there is no column of that name.</exception>
    public DataFrameColumn this[string columnName]
    {
        get
        {
            int index = IndexOf(columnName);
            return index >= 0 ? this[index] : throw Unknown(columnName, nameof(columnName));
        }
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            int index = IndexOf(columnName);
            int present = IndexOf(value);
            if (present >= 0 && present != index)
            {
                throw new ArgumentException(
                    $"Column '{value.Name}' is already in this frame and cannot be '{columnName}' too. Set a copy: column.Clone().", nameof(value));
            }
            CheckLength(value, replacing: index >= 0);
            value.SetName(columnName);
            if (index < 0)
                Add(value);
            else
                this[index] = value;
        }
    }

    public void Insert<T>(int columnIndex, IEnumerable<T> column, string columnName)
        where T : unmanaged => Insert(columnIndex, new PrimitiveDataFrameColumn<T>(columnName, column));

    /// <summary>Removes the column of that name, if there is one.</summary>
    public void Remove(string columnName)
    {
        if (IndexOf(columnName) is >= 0 and int index)
            RemoveAt(index);
    }

    /// <summary>The place of the column of that name, or -1.</summary>
    public int IndexOf(string columnName) =>
        columnName is not null && _indexOfName.TryGetValue(columnName, out int index) ? index : -1;

    public void RenameColumn(string currentName, string newName) => this[currentName].SetName(newName);

    internal ArgumentException Unknown(string columnName, string parameter) =>
        new($"Column '{columnName}' does not exist. The columns are {Listed()}.", parameter);

    /// <summary>The names, quoted and separated by commas.</summary>
    internal string Listed() => Count == 0 ? "none" : string.Join(", ", this.Select(column => $"'{column.Name}'"));

    internal void CheckCanRename(DataFrameColumn column, string newName)
    {
        if (newName != column.Name && _indexOfName.ContainsKey(newName))
            throw Duplicate(newName, nameof(newName));
    }

    internal void UpdateName(DataFrameColumn column, string newName)
    {
        _indexOfName.Remove(column.Name, out int index);
        _indexOfName.Add(newName, index);
    }

    protected override void InsertItem(int index, DataFrameColumn item)
    {
        ArgumentNullException.ThrowIfNull(item);
        CheckLength(item, replacing: false);
        if (_indexOfName.ContainsKey(item.Name))
            throw Duplicate(item.Name, "column");
        base.InsertItem(index, item);
        RowCount = item.Length;
        item.AddOwner(this);
        Reindex();
    }

    protected override void SetItem(int index, DataFrameColumn item)
    {
        ArgumentNullException.ThrowIfNull(item);
        CheckLength(item, replacing: true);
        if (IndexOf(item.Name) is >= 0 and int existing && existing != index)
            throw Duplicate(item.Name, "column");
        this[index].RemoveOwner(this);
        base.SetItem(index, item);
        item.AddOwner(this);
        Reindex();
    }

    protected override void RemoveItem(int index)
    {
        this[index].RemoveOwner(this);
        base.RemoveItem(index);
        Reindex();
    }

    protected override void ClearItems()
    {
        foreach (DataFrameColumn column in this)
            column.RemoveOwner(this);
        base.ClearItems();
        Reindex();
    }

    private static ArgumentException Duplicate(string name, string parameter) =>
        new($"DataFrame already contains a column called {name}", parameter);

    private void Reindex()
    {
        _indexOfName.Clear();
        for (int i = 0; i < Count; i++)
            _indexOfName.Add(this[i].Name, i);
        if (Count == 0)
            RowCount = 0;
    }

    private void CheckLength(DataFrameColumn column, bool replacing)
    {
        bool free = Count == 0 || (replacing && RowCount == 0);
        if (!free && column.Length != RowCount)
        {
            throw new ArgumentException(
                $"Column lengths are mismatched: '{column.Name}' has {column.Length} rows, the frame has {RowCount}.", nameof(column));
        }
    }
}
