using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// PyTorch's promotion rules. Within one kind of operand the wider type wins; a zero-dimensional tensor, and a plain
/// number even more so, only widens the result when it is of a higher category (bool, integer, floating point).
/// Source: https://pytorch.org/docs/stable/tensor_attributes.html#torch.dtype
/// </summary>
internal static class TypePromotion
{
    private static int Category(ScalarType type) => type.IsFloatingPoint() ? 2 : type == ScalarType.Bool ? 0 : 1;

    public static ScalarType Promote(ScalarType a, ScalarType b)
    {
        if (a == b)
            return a;
        var (categoryA, categoryB) = (Category(a), Category(b));
        if (categoryA != categoryB)
            return categoryA > categoryB ? a : b;
        if (categoryA == 2)
            return a.Size() >= b.Size() ? a : b;
        // Integers: a byte next to a signed byte needs the next signed type.
        if ((a, b) is (ScalarType.Byte, ScalarType.Int8) or (ScalarType.Int8, ScalarType.Byte))
            return ScalarType.Int16;
        return a.Size() > b.Size() ? a : b;
    }

    public static ScalarType Result(Tensor a, Tensor b)
    {
        if (a.dtype == b.dtype)
            return a.dtype;
        var aIsScalar = a.Rank == 0;
        var bIsScalar = b.Rank == 0;
        if (aIsScalar == bIsScalar)
            return Promote(a.dtype, b.dtype);
        return aIsScalar ? WithLowerPriority(b.dtype, a.dtype) : WithLowerPriority(a.dtype, b.dtype);
    }

    /// <summary>The type of <c>tensor ∘ number</c>: 1 + int stays int, 1.5 + int becomes the default floating type.</summary>
    public static ScalarType Result(Tensor tensor, Scalar number)
    {
        if (Category(number.Type) <= Category(tensor.dtype))
            return tensor.dtype;
        return number.Type.IsFloatingPoint() ? get_default_dtype() : number.Type == ScalarType.Bool ? ScalarType.Bool : ScalarType.Int64;
    }

    private static ScalarType WithLowerPriority(ScalarType dimensioned, ScalarType scalar) =>
        Category(scalar) > Category(dimensioned) ? scalar : dimensioned;

    /// <summary>The type in which a floating-point function of the given type is computed.</summary>
    public static ScalarType Floating(ScalarType type) => type.IsFloatingPoint() ? type : get_default_dtype();

    public static bool CanCast(ScalarType from, ScalarType to) =>
        Category(from) <= Category(to) && !(from != ScalarType.Bool && to == ScalarType.Bool);
}

public static partial class torch
{
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => TypePromotion.Result(tensor1, tensor2);

    public static bool can_cast(ScalarType from, ScalarType to) => TypePromotion.CanCast(from, to);

    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => TypePromotion.Promote(type1, type2);
}
