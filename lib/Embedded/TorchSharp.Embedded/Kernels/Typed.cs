using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>Code written once for every element type.</summary>
internal interface ITyped
{
    void Run<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>Code written once for the floating-point types.</summary>
internal interface IFloatingTyped
{
    void Run<T>()
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>Picks the element type at run time. A bool is computed with as a byte of 0 or 1.</summary>
internal static class Typed
{
    public static void Run<TBody>(ScalarType type, TBody body)
        where TBody : struct, ITyped
    {
        switch (type)
        {
            case ScalarType.Float32: body.Run<float>(); break;
            case ScalarType.Float64: body.Run<double>(); break;
            case ScalarType.Int64: body.Run<long>(); break;
            case ScalarType.Int32: body.Run<int>(); break;
            case ScalarType.Int16: body.Run<short>(); break;
            case ScalarType.Int8: body.Run<sbyte>(); break;
            case ScalarType.Byte or ScalarType.Bool: body.Run<byte>(); break;
            default: throw ScalarTypes.Unsupported(type);
        }
    }

    public static void RunFloating<TBody>(ScalarType type, TBody body, string name)
        where TBody : struct, IFloatingTyped
    {
        switch (type)
        {
            case ScalarType.Float32: body.Run<float>(); break;
            case ScalarType.Float64: body.Run<double>(); break;
            default: throw new NotSupportedException($"{name} is not defined for {type}. Convert the tensor with to_type(ScalarType.Float32) first.");
        }
    }
}
