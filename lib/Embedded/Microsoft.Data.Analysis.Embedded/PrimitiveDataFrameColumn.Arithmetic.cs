namespace Microsoft.Data.Analysis;

public partial class PrimitiveDataFrameColumn<T>
{
    internal NullableValues<TResult> ConvertTo<TResult>()
        where TResult : unmanaged => _values.ConvertTo<TResult>();

    /// <summary>This column as <typeparamref name="TResult"/>, combined with another of that type.</summary>
    internal NullableValues<TResult> Promoted<TResult>(BinaryOperation operation, NullableValues<TResult> right)
        where TResult : unmanaged
    {
        NullableValues<TResult> result = ConvertTo<TResult>();
        result.Combine(operation, right);
        return result;
    }

    internal NullableValues<TResult> Promoted<TResult>(BinaryOperation operation, TResult right)
        where TResult : unmanaged
    {
        NullableValues<TResult> result = ConvertTo<TResult>();
        result.Combine(operation, right);
        return result;
    }

    internal NullableValues<TResult> PromotedReversed<TResult>(BinaryOperation operation, TResult left)
        where TResult : unmanaged
    {
        NullableValues<TResult> result = ConvertTo<TResult>();
        result.CombineReversed(operation, left);
        return result;
    }

    internal PrimitiveDataFrameColumn<T> InOwnType(BinaryOperation operation, NullableValues<T> right, bool inPlace)
    {
        if (!inPlace)
            return CreateNewColumn(Name, Promoted(operation, right));
        _values.Combine(operation, right);
        return this;
    }

    internal PrimitiveDataFrameColumn<T> InOwnType(BinaryOperation operation, T right, bool inPlace)
    {
        PrimitiveDataFrameColumn<T> result = inPlace ? this : Clone();
        result._values.Combine(operation, right);
        return result;
    }

    internal PrimitiveDataFrameColumn<T> InOwnTypeReversed(BinaryOperation operation, T left, bool inPlace)
    {
        PrimitiveDataFrameColumn<T> result = inPlace ? this : Clone();
        result._values.CombineReversed(operation, left);
        return result;
    }

    private protected override DataFrameColumn Combine(BinaryOperation operation, DataFrameColumn column, bool inPlace)
    {
        CheckLength(column);
        if (column is PrimitiveDataFrameColumn<T> same)
            return InOwnType(operation, same._values, inPlace);
        if (column is StringDataFrameColumn)
            throw NotSupported(operation, column.DataType);
        CheckNumeric(operation, column.DataType, column.IsNumericColumn(), inPlace);
        return typeof(T) == typeof(decimal) || column.DataType == typeof(decimal)
            ? new DecimalDataFrameColumn(Name, Promoted(operation, column.AsNumbers<decimal>()))
            : new DoubleDataFrameColumn(Name, Promoted(operation, column.AsNumbers<double>()));
    }

    private protected override DataFrameColumn CombineValue<U>(BinaryOperation operation, U value, bool inPlace)
    {
        if (value is T same && typeof(T) != typeof(bool))
            return InOwnType(operation, same, inPlace);
        return CombineOther(operation, value, inPlace, Promoted, Promoted);
    }

    private protected override DataFrameColumn CombineReversed<U>(BinaryOperation operation, U value, bool inPlace)
    {
        if (value is T same && typeof(T) != typeof(bool))
            return InOwnTypeReversed(operation, same, inPlace);
        return CombineOther(operation, value, inPlace, PromotedReversed, PromotedReversed);
    }

    private protected override PrimitiveDataFrameColumn<bool> CombineTruth(BinaryOperation operation, bool value, bool inPlace) =>
        this is PrimitiveDataFrameColumn<bool> truths
            ? truths.InOwnType(operation, value, inPlace)
            : throw NotSupported(operation, typeof(bool));

    internal override NullableValues<TResult> AsNumbers<TResult>() => _values.ConvertTo<TResult>();

    private DataFrameColumn CombineOther(
        BinaryOperation operation,
        object value,
        bool inPlace,
        Func<BinaryOperation, decimal, NullableValues<decimal>> asDecimal,
        Func<BinaryOperation, double, NullableValues<double>> asDouble)
    {
        // What is no number, text for example, is refused by the conversion.
        CheckNumeric(operation, value?.GetType(), value is not null, inPlace);
        return typeof(T) == typeof(decimal) || value is decimal
            ? new DecimalDataFrameColumn(Name, asDecimal(operation, ColumnMath.Convert<decimal>(value)))
            : new DoubleDataFrameColumn(Name, asDouble(operation, ColumnMath.Convert<double>(value)));
    }

    private void CheckNumeric(BinaryOperation operation, Type other, bool otherIsNumeric, bool inPlace)
    {
        if (other is null || other == typeof(bool) || typeof(T) == typeof(bool) || typeof(T) == typeof(DateTime))
            throw NotSupported(operation, other);
        if (inPlace)
            throw CannotBecome(other);
        if (!IsNumericColumn() || !otherIsNumeric)
            throw NotSupported(operation, other);
    }

    private NotSupportedException NotSupported(object operation, Type other) =>
        new($"{operation} of column '{Name}' ({typeof(T)}) and {other?.ToString() ?? "null"} is not supported.");

    private ArgumentException CannotBecome(Type other) => new(
        $"In place, column '{Name}' must stay {typeof(T)}, but with {other} the result is another type. Leave out inPlace.", nameof(other));
}
