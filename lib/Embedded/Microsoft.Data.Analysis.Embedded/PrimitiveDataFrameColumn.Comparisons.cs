namespace Microsoft.Data.Analysis;

public partial class PrimitiveDataFrameColumn<T>
{
    /// <summary>Compares as <typeparamref name="TCommon"/>, which both sides become.</summary>
    internal BooleanDataFrameColumn CompareAs<TCommon>(ComparisonOperation operation, NullableValues<TCommon> right)
        where TCommon : unmanaged => new(Name, ConvertTo<TCommon>().Compare(operation, right));

    internal BooleanDataFrameColumn CompareAs<TCommon>(ComparisonOperation operation, TCommon right)
        where TCommon : unmanaged => new(Name, ConvertTo<TCommon>().Compare(operation, right));

    private protected override PrimitiveDataFrameColumn<bool> Compare(ComparisonOperation operation, DataFrameColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        CheckLength(column);
        if (column is PrimitiveDataFrameColumn<T> same)
            return CompareAs(operation, same._values);
        if (!IsNumericColumn() || !column.IsNumericColumn())
            throw NotSupported(operation, column.DataType);
        return typeof(T) == typeof(decimal) || column.DataType == typeof(decimal)
            ? CompareAs(operation, column.AsNumbers<decimal>())
            : CompareAs(operation, column.AsNumbers<double>());
    }

    private protected override PrimitiveDataFrameColumn<bool> CompareValue<U>(ComparisonOperation operation, U value)
    {
        if (value is T same)
            return CompareAs(operation, same);
        if (!IsNumericColumn() || value is null or bool)
            throw NotSupported(operation, value?.GetType());
        return typeof(T) == typeof(decimal) || value is decimal
            ? CompareAs(operation, ColumnMath.Convert<decimal>(value))
            : CompareAs(operation, ColumnMath.Convert<double>(value));
    }
}
