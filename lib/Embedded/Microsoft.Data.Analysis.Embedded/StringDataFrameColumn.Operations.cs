namespace Microsoft.Data.Analysis;

public partial class StringDataFrameColumn
{
    public static StringDataFrameColumn operator +(StringDataFrameColumn column, string value) => column.Add(value);

    public static StringDataFrameColumn operator +(string value, StringDataFrameColumn column) => Add(value, column);

    /// <summary><paramref name="value"/> before each string of <paramref name="right"/>; a null counts as empty.</summary>
    public static StringDataFrameColumn Add(string value, StringDataFrameColumn right) =>
        new(right.Name, right._values.Select(text => value + text));

    /// <summary>Each string followed by <paramref name="value"/>; a null counts as empty.</summary>
    public StringDataFrameColumn Add(string value, bool inPlace = false)
    {
        StringDataFrameColumn column = inPlace ? this : Clone();
        for (long row = 0; row < Length; row++)
            column[row] += value;
        return column;
    }

    public PrimitiveDataFrameColumn<bool> ElementwiseEquals(string value) => Mask(row => this[row] == value);

    public PrimitiveDataFrameColumn<bool> ElementwiseNotEquals(string value) => Mask(row => this[row] != value);

    private protected override DataFrameColumn Combine(BinaryOperation operation, DataFrameColumn column, bool inPlace)
    {
        if (operation != BinaryOperation.Add)
            return base.Combine(operation, column, inPlace);
        CheckLength(column);
        StringDataFrameColumn result = inPlace ? this : Clone();
        for (long row = 0; row < Length; row++)
            result[row] += Text(column, row);
        return result;
    }

    private protected override DataFrameColumn CombineValue<T>(BinaryOperation operation, T value, bool inPlace) =>
        operation == BinaryOperation.Add ? Add(value.ToString(), inPlace) : base.CombineValue(operation, value, inPlace);

    private protected override PrimitiveDataFrameColumn<bool> Compare(ComparisonOperation operation, DataFrameColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        CheckLength(column);
        return operation switch
        {
            ComparisonOperation.ElementwiseEquals => Mask(row => this[row] == column[row]?.ToString()),
            ComparisonOperation.ElementwiseNotEquals => Mask(row => this[row] != column[row]?.ToString()),
            _ => base.Compare(operation, column),
        };
    }

    private protected override PrimitiveDataFrameColumn<bool> CompareValue<T>(ComparisonOperation operation, T value) => operation switch
    {
        ComparisonOperation.ElementwiseEquals => ElementwiseEquals(value?.ToString()),
        ComparisonOperation.ElementwiseNotEquals => ElementwiseNotEquals(value?.ToString()),
        _ => base.CompareValue(operation, value),
    };

    // Unlike that of other columns, the mask is not a BooleanDataFrameColumn: it cannot be cast to one in the package either.
    private protected override PrimitiveDataFrameColumn<bool> Mask(Func<long, bool> condition) => new(Name, Answers(condition));

    private static string Text(DataFrameColumn column, long row) => column[row]?.ToString() ?? throw new ArgumentException(
        $"Column '{column.Name}' is null in row {row}. Fill its nulls before adding it to strings.", nameof(column));
}
