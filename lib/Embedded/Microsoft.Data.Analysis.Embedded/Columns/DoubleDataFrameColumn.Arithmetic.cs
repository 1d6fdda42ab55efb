namespace Microsoft.Data.Analysis;

/// <remarks>
/// Between columns and numbers of known type, the result has the type that C# gives such an expression.
/// </remarks>
public partial class DoubleDataFrameColumn
{
    public DoubleDataFrameColumn Add(ByteDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Add(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn ReverseAdd(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn Add(Int32DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Add(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn ReverseAdd(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn Add(Int64DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Add(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn ReverseAdd(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn Add(SingleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Add(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn ReverseAdd(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn Add(DoubleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Add(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public DoubleDataFrameColumn ReverseAdd(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);

    public DoubleDataFrameColumn Subtract(ByteDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Subtract(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn ReverseSubtract(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn Subtract(Int32DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Subtract(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn ReverseSubtract(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn Subtract(Int64DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Subtract(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn ReverseSubtract(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn Subtract(SingleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Subtract(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn ReverseSubtract(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn Subtract(DoubleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Subtract(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public DoubleDataFrameColumn ReverseSubtract(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);

    public DoubleDataFrameColumn Multiply(ByteDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Multiply(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn ReverseMultiply(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn Multiply(Int32DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Multiply(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn ReverseMultiply(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn Multiply(Int64DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Multiply(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn ReverseMultiply(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn Multiply(SingleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Multiply(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn ReverseMultiply(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn Multiply(DoubleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Multiply(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public DoubleDataFrameColumn ReverseMultiply(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);

    public DoubleDataFrameColumn Divide(ByteDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Divide(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn ReverseDivide(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn Divide(Int32DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Divide(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn ReverseDivide(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn Divide(Int64DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Divide(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn ReverseDivide(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn Divide(SingleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Divide(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn ReverseDivide(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn Divide(DoubleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Divide(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public DoubleDataFrameColumn ReverseDivide(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);

    public DoubleDataFrameColumn Modulo(ByteDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Modulo(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn ReverseModulo(byte value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn Modulo(Int32DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Modulo(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn ReverseModulo(int value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn Modulo(Int64DataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Modulo(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn ReverseModulo(long value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn Modulo(SingleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Modulo(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn ReverseModulo(float value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn Modulo(DoubleDataFrameColumn column, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<double>(), inPlace);
    public DoubleDataFrameColumn Modulo(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public DoubleDataFrameColumn ReverseModulo(double value, bool inPlace = false) => (DoubleDataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
}
