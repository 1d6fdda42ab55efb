namespace Microsoft.Data.Analysis;

/// <remarks>
/// Between columns and numbers of known type, the result has the type that C# gives such an expression.
/// </remarks>
public partial class Int64DataFrameColumn
{
    public Int64DataFrameColumn Add(ByteDataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Add(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public Int64DataFrameColumn ReverseAdd(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public Int64DataFrameColumn Add(Int32DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Add(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public Int64DataFrameColumn ReverseAdd(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public Int64DataFrameColumn Add(Int64DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Add(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public Int64DataFrameColumn ReverseAdd(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public SingleDataFrameColumn Add(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Add, column.ConvertTo<float>()));
    public SingleDataFrameColumn Add(float value) => new(Name, Promoted<float>(BinaryOperation.Add, value));
    public SingleDataFrameColumn ReverseAdd(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Add, value));
    public DoubleDataFrameColumn Add(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Add, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Add(double value) => new(Name, Promoted<double>(BinaryOperation.Add, value));
    public DoubleDataFrameColumn ReverseAdd(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Add, value));

    public Int64DataFrameColumn Subtract(ByteDataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Subtract(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public Int64DataFrameColumn ReverseSubtract(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public Int64DataFrameColumn Subtract(Int32DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Subtract(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public Int64DataFrameColumn ReverseSubtract(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public Int64DataFrameColumn Subtract(Int64DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Subtract(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public Int64DataFrameColumn ReverseSubtract(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public SingleDataFrameColumn Subtract(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Subtract, column.ConvertTo<float>()));
    public SingleDataFrameColumn Subtract(float value) => new(Name, Promoted<float>(BinaryOperation.Subtract, value));
    public SingleDataFrameColumn ReverseSubtract(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Subtract, value));
    public DoubleDataFrameColumn Subtract(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Subtract, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Subtract(double value) => new(Name, Promoted<double>(BinaryOperation.Subtract, value));
    public DoubleDataFrameColumn ReverseSubtract(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Subtract, value));

    public Int64DataFrameColumn Multiply(ByteDataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Multiply(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public Int64DataFrameColumn ReverseMultiply(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public Int64DataFrameColumn Multiply(Int32DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Multiply(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public Int64DataFrameColumn ReverseMultiply(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public Int64DataFrameColumn Multiply(Int64DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Multiply(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public Int64DataFrameColumn ReverseMultiply(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public SingleDataFrameColumn Multiply(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Multiply, column.ConvertTo<float>()));
    public SingleDataFrameColumn Multiply(float value) => new(Name, Promoted<float>(BinaryOperation.Multiply, value));
    public SingleDataFrameColumn ReverseMultiply(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Multiply, value));
    public DoubleDataFrameColumn Multiply(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Multiply, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Multiply(double value) => new(Name, Promoted<double>(BinaryOperation.Multiply, value));
    public DoubleDataFrameColumn ReverseMultiply(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Multiply, value));

    public Int64DataFrameColumn Divide(ByteDataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Divide(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public Int64DataFrameColumn ReverseDivide(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public Int64DataFrameColumn Divide(Int32DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Divide(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public Int64DataFrameColumn ReverseDivide(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public Int64DataFrameColumn Divide(Int64DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Divide(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public Int64DataFrameColumn ReverseDivide(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public SingleDataFrameColumn Divide(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Divide, column.ConvertTo<float>()));
    public SingleDataFrameColumn Divide(float value) => new(Name, Promoted<float>(BinaryOperation.Divide, value));
    public SingleDataFrameColumn ReverseDivide(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Divide, value));
    public DoubleDataFrameColumn Divide(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Divide, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Divide(double value) => new(Name, Promoted<double>(BinaryOperation.Divide, value));
    public DoubleDataFrameColumn ReverseDivide(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Divide, value));

    public Int64DataFrameColumn Modulo(ByteDataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Modulo(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public Int64DataFrameColumn ReverseModulo(byte value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public Int64DataFrameColumn Modulo(Int32DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Modulo(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public Int64DataFrameColumn ReverseModulo(int value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public Int64DataFrameColumn Modulo(Int64DataFrameColumn column, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<long>(), inPlace);
    public Int64DataFrameColumn Modulo(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public Int64DataFrameColumn ReverseModulo(long value, bool inPlace = false) => (Int64DataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public SingleDataFrameColumn Modulo(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Modulo, column.ConvertTo<float>()));
    public SingleDataFrameColumn Modulo(float value) => new(Name, Promoted<float>(BinaryOperation.Modulo, value));
    public SingleDataFrameColumn ReverseModulo(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Modulo, value));
    public DoubleDataFrameColumn Modulo(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Modulo, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Modulo(double value) => new(Name, Promoted<double>(BinaryOperation.Modulo, value));
    public DoubleDataFrameColumn ReverseModulo(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Modulo, value));
}
