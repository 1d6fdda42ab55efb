using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// The gated recurrent unit, with the reset gate after the product as in PyTorch and cuDNN: n = tanh(x_n + r m) with
/// m = W_hn h′ + b_hn, h = (1 − z) n + z h′; r and z are sigmoids. Cho et al. 2014. A step keeps r, z, m, n in this order, so that
/// the recurrent product is one: its columns r, z, m lie side by side.
/// </summary>
internal readonly unsafe struct GruCell : IRecurrentCell
{
    public static int Gates => 3;

    public static int Saved => 4;

    public static int Gradients => 4;

    public static bool SplitsCandidate => true;

    public static bool HasCellState => false;

    [MethodImpl(Kernel.Options)]
    public static void Forward<TVector>(in CellRow row)
        where TVector : struct, IFloatVector<TVector>
    {
        var j = 0;
        for (; j <= row.Hidden - TVector.Count; j += TVector.Count)
            ForwardUnits<TVector>(in row, j, TVector.Count);
        if (j < row.Hidden)
            ForwardUnits<TVector>(in row, j, row.Hidden - j);
    }

    [MethodImpl(Kernel.Options)]
    public static void Backward<TVector>(in CellRow row)
        where TVector : struct, IFloatVector<TVector>
    {
        var j = 0;
        for (; j <= row.Hidden - TVector.Count; j += TVector.Count)
            BackwardUnits<TVector>(in row, j, TVector.Count);
        if (j < row.Hidden)
            BackwardUnits<TVector>(in row, j, row.Hidden - j);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardUnits<TVector>(in CellRow row, int j, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var gates = row.Saved + j;
        var hidden = row.Hidden;
        var r = Exponential.Sigmoid(Part.Load<TVector>(gates, count));
        var z = Exponential.Sigmoid(Part.Load<TVector>(gates + hidden, count));
        var m = Part.Load<TVector>(gates + (2 * hidden), count);
        var n = Exponential.Tanh(TVector.MultiplyAdd(r, m, Part.Load<TVector>(gates + (3 * hidden), count)));
        var before = row.HiddenBefore == null ? TVector.Zero : Part.Load<TVector>(row.HiddenBefore + j, count);
        Part.Store(r, gates, count);
        Part.Store(z, gates + hidden, count);
        Part.Store(n, gates + (3 * hidden), count);
        Part.Store(TVector.MultiplyAdd(z, before - n, n), row.Output + j, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardUnits<TVector>(in CellRow row, int j, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var one = TVector.Create(1f);
        var gates = row.Saved + j;
        var hidden = row.Hidden;
        var r = Part.Load<TVector>(gates, count);
        var z = Part.Load<TVector>(gates + hidden, count);
        var m = Part.Load<TVector>(gates + (2 * hidden), count);
        var n = Part.Load<TVector>(gates + (3 * hidden), count);
        var before = row.HiddenBefore == null ? TVector.Zero : Part.Load<TVector>(row.HiddenBefore + j, count);
        var dh = Part.Load<TVector>(row.HiddenGradient + j, count);
        if (row.OutputGradient != null)
            dh += Part.Load<TVector>(row.OutputGradient + j, count);
        // h = (1 − z) n + z h′, n = tanh(x_n + r m)
        var dn = dh * (one - z) * (one - (n * n));
        var dm = dn * r;
        var to = row.GateGradients + j;
        Part.Store(dn * m * (r * (one - r)), to, count);
        Part.Store(dh * (before - n) * (z * (one - z)), to + hidden, count);
        Part.Store(dm, to + (2 * hidden), count);
        Part.Store(dn, to + (3 * hidden), count);
        Part.Store(dh * z, row.HiddenGradient + j, count);
    }
}
