namespace Microsoft.Data.Analysis;

/// <remarks>
/// Two columns of the same type combine to that type; of different numeric types to double, or to decimal when
/// one of them is. A number on one side counts as a column. Null and anything is null.
/// Arithmetic between columns of known type (<see cref="Int32DataFrameColumn"/> and its like) follows C# instead.
/// </remarks>
public abstract partial class DataFrameColumn
{
    public DataFrameColumn Add(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Add, column, inPlace);

    public DataFrameColumn Add<T>(T value, bool inPlace = false) => CombineWith(BinaryOperation.Add, value, inPlace);

    public DataFrameColumn ReverseAdd<T>(T value, bool inPlace = false) => CombineReversed(BinaryOperation.Add, value, inPlace);

    public DataFrameColumn Subtract(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Subtract, column, inPlace);

    public DataFrameColumn Subtract<T>(T value, bool inPlace = false) => CombineWith(BinaryOperation.Subtract, value, inPlace);

    public DataFrameColumn ReverseSubtract<T>(T value, bool inPlace = false) => CombineReversed(BinaryOperation.Subtract, value, inPlace);

    public DataFrameColumn Multiply(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Multiply, column, inPlace);

    public DataFrameColumn Multiply<T>(T value, bool inPlace = false) => CombineWith(BinaryOperation.Multiply, value, inPlace);

    public DataFrameColumn ReverseMultiply<T>(T value, bool inPlace = false) => CombineReversed(BinaryOperation.Multiply, value, inPlace);

    public DataFrameColumn Divide(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Divide, column, inPlace);

    public DataFrameColumn Divide<T>(T value, bool inPlace = false) => CombineWith(BinaryOperation.Divide, value, inPlace);

    public DataFrameColumn ReverseDivide<T>(T value, bool inPlace = false) => CombineReversed(BinaryOperation.Divide, value, inPlace);

    public DataFrameColumn Modulo(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Modulo, column, inPlace);

    public DataFrameColumn Modulo<T>(T value, bool inPlace = false) => CombineWith(BinaryOperation.Modulo, value, inPlace);

    public DataFrameColumn ReverseModulo<T>(T value, bool inPlace = false) => CombineReversed(BinaryOperation.Modulo, value, inPlace);

    public DataFrameColumn And(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.And, column, inPlace);

    public PrimitiveDataFrameColumn<bool> And(bool value, bool inPlace = false) => CombineTruth(BinaryOperation.And, value, inPlace);

    public DataFrameColumn Or(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Or, column, inPlace);

    public PrimitiveDataFrameColumn<bool> Or(bool value, bool inPlace = false) => CombineTruth(BinaryOperation.Or, value, inPlace);

    public DataFrameColumn Xor(DataFrameColumn column, bool inPlace = false) => Combine(BinaryOperation.Xor, column, inPlace);

    public PrimitiveDataFrameColumn<bool> Xor(bool value, bool inPlace = false) => CombineTruth(BinaryOperation.Xor, value, inPlace);

    /// <summary>The values as numbers of another type.</summary>
    internal virtual NullableValues<TResult> AsNumbers<TResult>()
        where TResult : unmanaged => throw NotDefined();

    private protected virtual DataFrameColumn Combine(BinaryOperation operation, DataFrameColumn column, bool inPlace) =>
        throw NotDefined(operation.ToString());

    private protected virtual DataFrameColumn CombineValue<T>(BinaryOperation operation, T value, bool inPlace) =>
        throw NotDefined(operation.ToString());

    private protected virtual DataFrameColumn CombineReversed<T>(BinaryOperation operation, T value, bool inPlace) =>
        throw NotDefined("Reverse" + operation);

    private protected virtual PrimitiveDataFrameColumn<bool> CombineTruth(BinaryOperation operation, bool value, bool inPlace) =>
        throw NotDefined(operation.ToString());

    private DataFrameColumn CombineWith<T>(BinaryOperation operation, T value, bool inPlace) =>
        value is DataFrameColumn column ? Combine(operation, column, inPlace) : CombineValue(operation, value, inPlace);
}
