namespace Microsoft.Data.Analysis;

public partial class DataFrameColumnCollection
{
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public PrimitiveDataFrameColumn<T> GetPrimitiveColumn<T>(string name)
        where T : unmanaged => Typed<PrimitiveDataFrameColumn<T>>(name);

    public BooleanDataFrameColumn GetBooleanColumn(string name) => Typed<BooleanDataFrameColumn>(name);

    public ByteDataFrameColumn GetByteColumn(string name) => Typed<ByteDataFrameColumn>(name);

    public CharDataFrameColumn GetCharColumn(string name) => Typed<CharDataFrameColumn>(name);

    public DateTimeDataFrameColumn GetDateTimeColumn(string name) => Typed<DateTimeDataFrameColumn>(name);

    public DecimalDataFrameColumn GetDecimalColumn(string name) => Typed<DecimalDataFrameColumn>(name);

    public DoubleDataFrameColumn GetDoubleColumn(string name) => Typed<DoubleDataFrameColumn>(name);

    public Int32DataFrameColumn GetInt32Column(string name) => Typed<Int32DataFrameColumn>(name);

    public Int64DataFrameColumn GetInt64Column(string name) => Typed<Int64DataFrameColumn>(name);

    public SingleDataFrameColumn GetSingleColumn(string name) => Typed<SingleDataFrameColumn>(name);

    public StringDataFrameColumn GetStringColumn(string name) => Typed<StringDataFrameColumn>(name);

    private TColumn Typed<TColumn>(string name)
        where TColumn : DataFrameColumn
    {
        DataFrameColumn column = this[name];
        return column as TColumn ?? throw new ArgumentException(
            $"Column '{name}' is a {Named(column.GetType())} holding {column.DataType}, not a {Named(typeof(TColumn))}.", nameof(name));
    }

    private static string Named(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
        : type.Name;
}
