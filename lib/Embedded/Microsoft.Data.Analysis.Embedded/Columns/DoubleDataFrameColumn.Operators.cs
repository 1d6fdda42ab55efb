namespace Microsoft.Data.Analysis;

public partial class DoubleDataFrameColumn
{
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, ByteDataFrameColumn right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, byte right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(byte left, DoubleDataFrameColumn right) => right.ReverseAdd(left);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, Int32DataFrameColumn right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, int right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(int left, DoubleDataFrameColumn right) => right.ReverseAdd(left);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, Int64DataFrameColumn right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, long right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(long left, DoubleDataFrameColumn right) => right.ReverseAdd(left);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, SingleDataFrameColumn right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, float right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(float left, DoubleDataFrameColumn right) => right.ReverseAdd(left);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, DoubleDataFrameColumn right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(DoubleDataFrameColumn left, double right) => left.Add(right);
    public static DoubleDataFrameColumn operator +(double left, DoubleDataFrameColumn right) => right.ReverseAdd(left);

    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, ByteDataFrameColumn right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, byte right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(byte left, DoubleDataFrameColumn right) => right.ReverseSubtract(left);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, Int32DataFrameColumn right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, int right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(int left, DoubleDataFrameColumn right) => right.ReverseSubtract(left);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, Int64DataFrameColumn right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, long right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(long left, DoubleDataFrameColumn right) => right.ReverseSubtract(left);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, SingleDataFrameColumn right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, float right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(float left, DoubleDataFrameColumn right) => right.ReverseSubtract(left);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, DoubleDataFrameColumn right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(DoubleDataFrameColumn left, double right) => left.Subtract(right);
    public static DoubleDataFrameColumn operator -(double left, DoubleDataFrameColumn right) => right.ReverseSubtract(left);

    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, ByteDataFrameColumn right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, byte right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(byte left, DoubleDataFrameColumn right) => right.ReverseMultiply(left);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, Int32DataFrameColumn right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, int right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(int left, DoubleDataFrameColumn right) => right.ReverseMultiply(left);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, Int64DataFrameColumn right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, long right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(long left, DoubleDataFrameColumn right) => right.ReverseMultiply(left);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, SingleDataFrameColumn right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, float right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(float left, DoubleDataFrameColumn right) => right.ReverseMultiply(left);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, DoubleDataFrameColumn right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(DoubleDataFrameColumn left, double right) => left.Multiply(right);
    public static DoubleDataFrameColumn operator *(double left, DoubleDataFrameColumn right) => right.ReverseMultiply(left);

    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, ByteDataFrameColumn right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, byte right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(byte left, DoubleDataFrameColumn right) => right.ReverseDivide(left);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, Int32DataFrameColumn right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, int right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(int left, DoubleDataFrameColumn right) => right.ReverseDivide(left);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, Int64DataFrameColumn right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, long right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(long left, DoubleDataFrameColumn right) => right.ReverseDivide(left);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, SingleDataFrameColumn right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, float right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(float left, DoubleDataFrameColumn right) => right.ReverseDivide(left);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, DoubleDataFrameColumn right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(DoubleDataFrameColumn left, double right) => left.Divide(right);
    public static DoubleDataFrameColumn operator /(double left, DoubleDataFrameColumn right) => right.ReverseDivide(left);

    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, ByteDataFrameColumn right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, byte right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(byte left, DoubleDataFrameColumn right) => right.ReverseModulo(left);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, Int32DataFrameColumn right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, int right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(int left, DoubleDataFrameColumn right) => right.ReverseModulo(left);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, Int64DataFrameColumn right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, long right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(long left, DoubleDataFrameColumn right) => right.ReverseModulo(left);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, SingleDataFrameColumn right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, float right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(float left, DoubleDataFrameColumn right) => right.ReverseModulo(left);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, DoubleDataFrameColumn right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(DoubleDataFrameColumn left, double right) => left.Modulo(right);
    public static DoubleDataFrameColumn operator %(double left, DoubleDataFrameColumn right) => right.ReverseModulo(left);
}
