using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A plain number next to a tensor: it takes the tensor's type unless its own category is higher.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double _floating;
    private readonly long _integral;

    private Scalar(long value, ScalarType type) => (_integral, _floating, Type) = (value, value, type);

    private Scalar(double value, ScalarType type) => (_integral, _floating, Type) = (Saturate(value), value, type);

    public ScalarType Type { get; }

    public static implicit operator Scalar(byte value) => new((long)value, ScalarType.Byte);

    public static implicit operator Scalar(sbyte value) => new((long)value, ScalarType.Int8);

    public static implicit operator Scalar(short value) => new((long)value, ScalarType.Int16);

    public static implicit operator Scalar(int value) => new((long)value, ScalarType.Int32);

    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(float value) => new((double)value, ScalarType.Float32);

    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);

    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, ScalarType.Bool);

    internal double Floating => _floating;

    internal long Integral => _integral;

    /// <summary>Nothing is held; present because the real one owns native memory.</summary>
    public void Dispose()
    {
    }

    public override string ToString() => Type.IsFloatingPoint()
        ? _floating.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : _integral.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static long Saturate(double value) =>
        double.IsNaN(value) ? 0 : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;
}

public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => value;

    public static Scalar ToScalar(this sbyte value) => value;

    public static Scalar ToScalar(this short value) => value;

    public static Scalar ToScalar(this int value) => value;

    public static Scalar ToScalar(this long value) => value;

    public static Scalar ToScalar(this float value) => value;

    public static Scalar ToScalar(this double value) => value;

    public static Scalar ToScalar(this bool value) => value;

    public static float ToSingle(this Scalar value) => (float)value.Floating;

    public static double ToDouble(this Scalar value) => value.Floating;

    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Integral;

    public static byte ToByte(this Scalar value) => (byte)value.Integral;

    public static short ToInt16(this Scalar value) => (short)value.Integral;

    public static int ToInt32(this Scalar value) => (int)value.Integral;

    public static long ToInt64(this Scalar value) => value.Integral;

    public static bool ToBoolean(this Scalar value) => value.Floating != 0;
}
