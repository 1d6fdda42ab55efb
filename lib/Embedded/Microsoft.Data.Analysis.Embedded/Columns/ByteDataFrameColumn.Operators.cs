namespace Microsoft.Data.Analysis;

public partial class ByteDataFrameColumn
{
    public static Int32DataFrameColumn operator +(ByteDataFrameColumn left, ByteDataFrameColumn right) => left.Add(right);
    public static Int32DataFrameColumn operator +(ByteDataFrameColumn left, byte right) => left.Add(right);
    public static Int32DataFrameColumn operator +(byte left, ByteDataFrameColumn right) => right.ReverseAdd(left);
    public static Int32DataFrameColumn operator +(ByteDataFrameColumn left, Int32DataFrameColumn right) => left.Add(right);
    public static Int32DataFrameColumn operator +(ByteDataFrameColumn left, int right) => left.Add(right);
    public static Int32DataFrameColumn operator +(int left, ByteDataFrameColumn right) => right.ReverseAdd(left);
    public static Int64DataFrameColumn operator +(ByteDataFrameColumn left, Int64DataFrameColumn right) => left.Add(right);
    public static Int64DataFrameColumn operator +(ByteDataFrameColumn left, long right) => left.Add(right);
    public static Int64DataFrameColumn operator +(long left, ByteDataFrameColumn right) => right.ReverseAdd(left);
    public static SingleDataFrameColumn operator +(ByteDataFrameColumn left, SingleDataFrameColumn right) => left.Add(right);
    public static SingleDataFrameColumn operator +(ByteDataFrameColumn left, float right) => left.Add(right);
    public static SingleDataFrameColumn operator +(float left, ByteDataFrameColumn right) => right.ReverseAdd(left);
    public static DoubleDataFrameColumn operator +(ByteDataFrameColumn left, DoubleDataFrameColumn right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(ByteDataFrameColumn left, double right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(double left, ByteDataFrameColumn right) => right.ReverseAdd(left);

    public static Int32DataFrameColumn operator -(ByteDataFrameColumn left, ByteDataFrameColumn right) => left.Subtract(right);
    public static Int32DataFrameColumn operator -(ByteDataFrameColumn left, byte right) => left.Subtract(right);
    public static Int32DataFrameColumn operator -(byte left, ByteDataFrameColumn right) => right.ReverseSubtract(left);
    public static Int32DataFrameColumn operator -(ByteDataFrameColumn left, Int32DataFrameColumn right) => left.Subtract(right);
    public static Int32DataFrameColumn operator -(ByteDataFrameColumn left, int right) => left.Subtract(right);
    public static Int32DataFrameColumn operator -(int left, ByteDataFrameColumn right) => right.ReverseSubtract(left);
    public static Int64DataFrameColumn operator -(ByteDataFrameColumn left, Int64DataFrameColumn right) => left.Subtract(right);
    public static Int64DataFrameColumn operator -(ByteDataFrameColumn left, long right) => left.Subtract(right);
    public static Int64DataFrameColumn operator -(long left, ByteDataFrameColumn right) => right.ReverseSubtract(left);
    public static SingleDataFrameColumn operator -(ByteDataFrameColumn left, SingleDataFrameColumn right) => left.Subtract(right);
    public static SingleDataFrameColumn operator -(ByteDataFrameColumn left, float right) => left.Subtract(right);
    public static SingleDataFrameColumn operator -(float left, ByteDataFrameColumn right) => right.ReverseSubtract(left);
    public static DoubleDataFrameColumn operator -(ByteDataFrameColumn left, DoubleDataFrameColumn right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(ByteDataFrameColumn left, double right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(double left, ByteDataFrameColumn right) => right.ReverseSubtract(left);

    public static Int32DataFrameColumn operator *(ByteDataFrameColumn left, ByteDataFrameColumn right) => left.Multiply(right);
    public static Int32DataFrameColumn operator *(ByteDataFrameColumn left, byte right) => left.Multiply(right);
    public static Int32DataFrameColumn operator *(byte left, ByteDataFrameColumn right) => right.ReverseMultiply(left);
    public static Int32DataFrameColumn operator *(ByteDataFrameColumn left, Int32DataFrameColumn right) => left.Multiply(right);
    public static Int32DataFrameColumn operator *(ByteDataFrameColumn left, int right) => left.Multiply(right);
    public static Int32DataFrameColumn operator *(int left, ByteDataFrameColumn right) => right.ReverseMultiply(left);
    public static Int64DataFrameColumn operator *(ByteDataFrameColumn left, Int64DataFrameColumn right) => left.Multiply(right);
    public static Int64DataFrameColumn operator *(ByteDataFrameColumn left, long right) => left.Multiply(right);
    public static Int64DataFrameColumn operator *(long left, ByteDataFrameColumn right) => right.ReverseMultiply(left);
    public static SingleDataFrameColumn operator *(ByteDataFrameColumn left, SingleDataFrameColumn right) => left.Multiply(right);
    public static SingleDataFrameColumn operator *(ByteDataFrameColumn left, float right) => left.Multiply(right);
    public static SingleDataFrameColumn operator *(float left, ByteDataFrameColumn right) => right.ReverseMultiply(left);
    public static DoubleDataFrameColumn operator *(ByteDataFrameColumn left, DoubleDataFrameColumn right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(ByteDataFrameColumn left, double right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(double left, ByteDataFrameColumn right) => right.ReverseMultiply(left);

    public static Int32DataFrameColumn operator /(ByteDataFrameColumn left, ByteDataFrameColumn right) => left.Divide(right);
    public static Int32DataFrameColumn operator /(ByteDataFrameColumn left, byte right) => left.Divide(right);
    public static Int32DataFrameColumn operator /(byte left, ByteDataFrameColumn right) => right.ReverseDivide(left);
    public static Int32DataFrameColumn operator /(ByteDataFrameColumn left, Int32DataFrameColumn right) => left.Divide(right);
    public static Int32DataFrameColumn operator /(ByteDataFrameColumn left, int right) => left.Divide(right);
    public static Int32DataFrameColumn operator /(int left, ByteDataFrameColumn right) => right.ReverseDivide(left);
    public static Int64DataFrameColumn operator /(ByteDataFrameColumn left, Int64DataFrameColumn right) => left.Divide(right);
    public static Int64DataFrameColumn operator /(ByteDataFrameColumn left, long right) => left.Divide(right);
    public static Int64DataFrameColumn operator /(long left, ByteDataFrameColumn right) => right.ReverseDivide(left);
    public static SingleDataFrameColumn operator /(ByteDataFrameColumn left, SingleDataFrameColumn right) => left.Divide(right);
    public static SingleDataFrameColumn operator /(ByteDataFrameColumn left, float right) => left.Divide(right);
    public static SingleDataFrameColumn operator /(float left, ByteDataFrameColumn right) => right.ReverseDivide(left);
    public static DoubleDataFrameColumn operator /(ByteDataFrameColumn left, DoubleDataFrameColumn right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(ByteDataFrameColumn left, double right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(double left, ByteDataFrameColumn right) => right.ReverseDivide(left);

    public static Int32DataFrameColumn operator %(ByteDataFrameColumn left, ByteDataFrameColumn right) => left.Modulo(right);
    public static Int32DataFrameColumn operator %(ByteDataFrameColumn left, byte right) => left.Modulo(right);
    public static Int32DataFrameColumn operator %(byte left, ByteDataFrameColumn right) => right.ReverseModulo(left);
    public static Int32DataFrameColumn operator %(ByteDataFrameColumn left, Int32DataFrameColumn right) => left.Modulo(right);
    public static Int32DataFrameColumn operator %(ByteDataFrameColumn left, int right) => left.Modulo(right);
    public static Int32DataFrameColumn operator %(int left, ByteDataFrameColumn right) => right.ReverseModulo(left);
    public static Int64DataFrameColumn operator %(ByteDataFrameColumn left, Int64DataFrameColumn right) => left.Modulo(right);
    public static Int64DataFrameColumn operator %(ByteDataFrameColumn left, long right) => left.Modulo(right);
    public static Int64DataFrameColumn operator %(long left, ByteDataFrameColumn right) => right.ReverseModulo(left);
    public static SingleDataFrameColumn operator %(ByteDataFrameColumn left, SingleDataFrameColumn right) => left.Modulo(right);
    public static SingleDataFrameColumn operator %(ByteDataFrameColumn left, float right) => left.Modulo(right);
    public static SingleDataFrameColumn operator %(float left, ByteDataFrameColumn right) => right.ReverseModulo(left);
    public static DoubleDataFrameColumn operator %(ByteDataFrameColumn left, DoubleDataFrameColumn right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(ByteDataFrameColumn left, double right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(double left, ByteDataFrameColumn right) => right.ReverseModulo(left);
}
