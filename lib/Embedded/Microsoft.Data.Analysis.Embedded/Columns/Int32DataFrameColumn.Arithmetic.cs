namespace Microsoft.Data.Analysis;

/// <remarks>
/// Between columns and numbers of known type, the result has the type that C# gives such an expression.
/// </remarks>
public partial class Int32DataFrameColumn
{
    public Int32DataFrameColumn Add(ByteDataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Add(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public Int32DataFrameColumn ReverseAdd(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public Int32DataFrameColumn Add(Int32DataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Add, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Add(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Add, value, inPlace);
    public Int32DataFrameColumn ReverseAdd(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Add, value, inPlace);
    public Int64DataFrameColumn Add(Int64DataFrameColumn column) => new(Name, Promoted(BinaryOperation.Add, column.ConvertTo<long>()));
    public Int64DataFrameColumn Add(long value) => new(Name, Promoted<long>(BinaryOperation.Add, value));
    public Int64DataFrameColumn ReverseAdd(long value) => new(Name, PromotedReversed<long>(BinaryOperation.Add, value));
    public SingleDataFrameColumn Add(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Add, column.ConvertTo<float>()));
    public SingleDataFrameColumn Add(float value) => new(Name, Promoted<float>(BinaryOperation.Add, value));
    public SingleDataFrameColumn ReverseAdd(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Add, value));
    public DoubleDataFrameColumn Add(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Add, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Add(double value) => new(Name, Promoted<double>(BinaryOperation.Add, value));
    public DoubleDataFrameColumn ReverseAdd(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Add, value));

    public Int32DataFrameColumn Subtract(ByteDataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Subtract(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public Int32DataFrameColumn ReverseSubtract(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public Int32DataFrameColumn Subtract(Int32DataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Subtract, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Subtract(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Subtract, value, inPlace);
    public Int32DataFrameColumn ReverseSubtract(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Subtract, value, inPlace);
    public Int64DataFrameColumn Subtract(Int64DataFrameColumn column) => new(Name, Promoted(BinaryOperation.Subtract, column.ConvertTo<long>()));
    public Int64DataFrameColumn Subtract(long value) => new(Name, Promoted<long>(BinaryOperation.Subtract, value));
    public Int64DataFrameColumn ReverseSubtract(long value) => new(Name, PromotedReversed<long>(BinaryOperation.Subtract, value));
    public SingleDataFrameColumn Subtract(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Subtract, column.ConvertTo<float>()));
    public SingleDataFrameColumn Subtract(float value) => new(Name, Promoted<float>(BinaryOperation.Subtract, value));
    public SingleDataFrameColumn ReverseSubtract(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Subtract, value));
    public DoubleDataFrameColumn Subtract(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Subtract, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Subtract(double value) => new(Name, Promoted<double>(BinaryOperation.Subtract, value));
    public DoubleDataFrameColumn ReverseSubtract(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Subtract, value));

    public Int32DataFrameColumn Multiply(ByteDataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Multiply(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public Int32DataFrameColumn ReverseMultiply(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public Int32DataFrameColumn Multiply(Int32DataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Multiply, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Multiply(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Multiply, value, inPlace);
    public Int32DataFrameColumn ReverseMultiply(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Multiply, value, inPlace);
    public Int64DataFrameColumn Multiply(Int64DataFrameColumn column) => new(Name, Promoted(BinaryOperation.Multiply, column.ConvertTo<long>()));
    public Int64DataFrameColumn Multiply(long value) => new(Name, Promoted<long>(BinaryOperation.Multiply, value));
    public Int64DataFrameColumn ReverseMultiply(long value) => new(Name, PromotedReversed<long>(BinaryOperation.Multiply, value));
    public SingleDataFrameColumn Multiply(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Multiply, column.ConvertTo<float>()));
    public SingleDataFrameColumn Multiply(float value) => new(Name, Promoted<float>(BinaryOperation.Multiply, value));
    public SingleDataFrameColumn ReverseMultiply(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Multiply, value));
    public DoubleDataFrameColumn Multiply(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Multiply, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Multiply(double value) => new(Name, Promoted<double>(BinaryOperation.Multiply, value));
    public DoubleDataFrameColumn ReverseMultiply(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Multiply, value));

    public Int32DataFrameColumn Divide(ByteDataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Divide(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public Int32DataFrameColumn ReverseDivide(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public Int32DataFrameColumn Divide(Int32DataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Divide, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Divide(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Divide, value, inPlace);
    public Int32DataFrameColumn ReverseDivide(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Divide, value, inPlace);
    public Int64DataFrameColumn Divide(Int64DataFrameColumn column) => new(Name, Promoted(BinaryOperation.Divide, column.ConvertTo<long>()));
    public Int64DataFrameColumn Divide(long value) => new(Name, Promoted<long>(BinaryOperation.Divide, value));
    public Int64DataFrameColumn ReverseDivide(long value) => new(Name, PromotedReversed<long>(BinaryOperation.Divide, value));
    public SingleDataFrameColumn Divide(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Divide, column.ConvertTo<float>()));
    public SingleDataFrameColumn Divide(float value) => new(Name, Promoted<float>(BinaryOperation.Divide, value));
    public SingleDataFrameColumn ReverseDivide(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Divide, value));
    public DoubleDataFrameColumn Divide(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Divide, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Divide(double value) => new(Name, Promoted<double>(BinaryOperation.Divide, value));
    public DoubleDataFrameColumn ReverseDivide(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Divide, value));

    public Int32DataFrameColumn Modulo(ByteDataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Modulo(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public Int32DataFrameColumn ReverseModulo(byte value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public Int32DataFrameColumn Modulo(Int32DataFrameColumn column, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Modulo, column.ConvertTo<int>(), inPlace);
    public Int32DataFrameColumn Modulo(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnType(BinaryOperation.Modulo, value, inPlace);
    public Int32DataFrameColumn ReverseModulo(int value, bool inPlace = false) => (Int32DataFrameColumn)InOwnTypeReversed(BinaryOperation.Modulo, value, inPlace);
    public Int64DataFrameColumn Modulo(Int64DataFrameColumn column) => new(Name, Promoted(BinaryOperation.Modulo, column.ConvertTo<long>()));
    public Int64DataFrameColumn Modulo(long value) => new(Name, Promoted<long>(BinaryOperation.Modulo, value));
    public Int64DataFrameColumn ReverseModulo(long value) => new(Name, PromotedReversed<long>(BinaryOperation.Modulo, value));
    public SingleDataFrameColumn Modulo(SingleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Modulo, column.ConvertTo<float>()));
    public SingleDataFrameColumn Modulo(float value) => new(Name, Promoted<float>(BinaryOperation.Modulo, value));
    public SingleDataFrameColumn ReverseModulo(float value) => new(Name, PromotedReversed<float>(BinaryOperation.Modulo, value));
    public DoubleDataFrameColumn Modulo(DoubleDataFrameColumn column) => new(Name, Promoted(BinaryOperation.Modulo, column.ConvertTo<double>()));
    public DoubleDataFrameColumn Modulo(double value) => new(Name, Promoted<double>(BinaryOperation.Modulo, value));
    public DoubleDataFrameColumn ReverseModulo(double value) => new(Name, PromotedReversed<double>(BinaryOperation.Modulo, value));
}
