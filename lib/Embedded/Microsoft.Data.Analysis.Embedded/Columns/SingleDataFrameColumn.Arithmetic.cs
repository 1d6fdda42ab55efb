namespace Microsoft.Data.Analysis;

/// <remarks>
/// Between columns and numbers of known type, the result has the type that C# gives such an expression.
/// </remarks>
public partial class SingleDataFrameColumn
{
    public SingleDataFrameColumn Add(ByteDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Add(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn ReverseAdd(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn Add(Int32DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Add(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn ReverseAdd(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn Add(Int64DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Add(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn ReverseAdd(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn Add(SingleDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Add(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn ReverseAdd(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn Add(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Add, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Add(double value) => new(Name, Promoted<double>(BinaryOperation.Add, value));
    public DoubleDataFrameColumn ReverseAdd(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Add, value));

    public SingleDataFrameColumn Subtract(ByteDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Subtract(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn ReverseSubtract(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn Subtract(Int32DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Subtract(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn ReverseSubtract(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn Subtract(Int64DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Subtract(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn ReverseSubtract(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn Subtract(SingleDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Subtract(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn ReverseSubtract(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn Subtract(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Subtract, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Subtract(double value) => new(Name, Promoted<double>(BinaryOperation.Subtract, value));
    public DoubleDataFrameColumn ReverseSubtract(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Subtract, value));

    public SingleDataFrameColumn Multiply(ByteDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Multiply(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn ReverseMultiply(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn Multiply(Int32DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Multiply(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn ReverseMultiply(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn Multiply(Int64DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Multiply(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn ReverseMultiply(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn Multiply(SingleDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Multiply(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn ReverseMultiply(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn Multiply(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Multiply, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Multiply(double value) => new(Name, Promoted<double>(BinaryOperation.Multiply, value));
    public DoubleDataFrameColumn ReverseMultiply(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Multiply, value));

    public SingleDataFrameColumn Divide(ByteDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Divide(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn ReverseDivide(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn Divide(Int32DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Divide(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn ReverseDivide(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn Divide(Int64DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Divide(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn ReverseDivide(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn Divide(SingleDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Divide(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn ReverseDivide(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn Divide(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Divide, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Divide(double value) => new(Name, Promoted<double>(BinaryOperation.Divide, value));
    public DoubleDataFrameColumn ReverseDivide(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Divide, value));

    public SingleDataFrameColumn Modulo(ByteDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Modulo(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn ReverseModulo(byte value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn Modulo(Int32DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Modulo(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn ReverseModulo(int value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn Modulo(Int64DataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Modulo(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn ReverseModulo(long value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn Modulo(SingleDataFrameColumn column, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<float>(), inPlace);
    public SingleDataFrameColumn Modulo(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn ReverseModulo(float value, bool inPlace = false) => (SingleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn Modulo(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Modulo, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Modulo(double value) => new(Name, Promoted<double>(BinaryOperation.Modulo, value));
    public DoubleDataFrameColumn ReverseModulo(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Modulo, value));
}
