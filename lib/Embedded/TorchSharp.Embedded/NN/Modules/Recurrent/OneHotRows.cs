using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Recognises characters or words given as one-hot rows: their product with the weights is a choice of columns, which costs no
/// multiplication. Looking costs next to nothing, for other rows give themselves away at their first numbers.
/// </summary>
internal static class OneHotRows
{
    // With fewer columns there is nothing to be won.
    private const int FewestColumns = 8;

    /// <summary>The place of the 1 in each row, or null if a row is anything else, or learned.</summary>
    public static Tensor? IndicesOf(Tensor rows)
    {
        var columns = rows.Sizes[^1];
        if (columns < FewestColumns || rows.Count == 0 || rows.requires_grad)
            return null;
        var indices = Tensor.Empty(ScalarType.Int64, [rows.Count / columns]);
        if (Find(rows.Span<float>(), (int)columns, indices.Span<long>()))
            return indices;
        indices.Dispose();
        return null;
    }

    // By their bits, as the library searches whole registers for integers but not for floating-point numbers. A row with a negative
    // zero, whose bits are others, is multiplied like any.
    [MethodImpl(Kernel.Options)]
    private static bool Find(ReadOnlySpan<float> rows, int columns, Span<long> indices)
    {
        var bits = MemoryMarshal.Cast<float, int>(rows);
        var one = BitConverter.SingleToInt32Bits(1);
        for (var i = 0; i < indices.Length; i++)
        {
            var row = bits.Slice(i * columns, columns);
            var place = row.IndexOfAnyExcept(0);
            if (place < 0 || row[place] != one || row[(place + 1)..].ContainsAnyExcept(0))
                return false;
            indices[i] = place;
        }
        return true;
    }
}
