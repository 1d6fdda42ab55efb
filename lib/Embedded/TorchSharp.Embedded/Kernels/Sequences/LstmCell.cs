using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// Long short-term memory with forget gates: c = f c′ + i g, h = o tanh c, where i, f, o are sigmoids and g is a tanh of
/// W_ih x + b_ih + W_hh h′ + b_hh, in PyTorch's order i, f, g, o. Hochreiter and Schmidhuber 1997; Gers et al. 2000.
/// A step keeps i, f, g, o, c and tanh c.
/// </summary>
internal readonly unsafe struct LstmCell : IRecurrentCell
{
    public static int Gates => 4;

    public static int Saved => 6;

    public static int Gradients => 4;

    public static bool SplitsCandidate => false;

    public static bool HasCellState => true;

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
        var i = Exponential.Sigmoid(Part.Load<TVector>(gates, count));
        var f = Exponential.Sigmoid(Part.Load<TVector>(gates + hidden, count));
        var g = Exponential.Tanh(Part.Load<TVector>(gates + (2 * hidden), count));
        var o = Exponential.Sigmoid(Part.Load<TVector>(gates + (3 * hidden), count));
        var c = i * g;
        if (row.CellBefore != null)
            c = TVector.MultiplyAdd(f, Part.Load<TVector>(row.CellBefore + j, count), c);
        var tanhC = Exponential.Tanh(c);
        Part.Store(i, gates, count);
        Part.Store(f, gates + hidden, count);
        Part.Store(g, gates + (2 * hidden), count);
        Part.Store(o, gates + (3 * hidden), count);
        Part.Store(c, gates + (4 * hidden), count);
        Part.Store(tanhC, gates + (5 * hidden), count);
        Part.Store(o * tanhC, row.Output + j, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardUnits<TVector>(in CellRow row, int j, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var one = TVector.Create(1f);
        var gates = row.Saved + j;
        var hidden = row.Hidden;
        var i = Part.Load<TVector>(gates, count);
        var f = Part.Load<TVector>(gates + hidden, count);
        var g = Part.Load<TVector>(gates + (2 * hidden), count);
        var o = Part.Load<TVector>(gates + (3 * hidden), count);
        var tanhC = Part.Load<TVector>(gates + (5 * hidden), count);
        var dh = Part.Load<TVector>(row.HiddenGradient + j, count);
        if (row.OutputGradient != null)
            dh += Part.Load<TVector>(row.OutputGradient + j, count);
        // h = o tanh c
        var dc = TVector.MultiplyAdd(dh * o, one - (tanhC * tanhC), Part.Load<TVector>(row.CellGradient + j, count));
        // c = f c′ + i g
        var before = row.CellBefore == null ? TVector.Zero : Part.Load<TVector>(row.CellBefore + j, count);
        var to = row.GateGradients + j;
        Part.Store(dc * g * (i * (one - i)), to, count);
        Part.Store(dc * before * (f * (one - f)), to + hidden, count);
        Part.Store(dc * i * (one - (g * g)), to + (2 * hidden), count);
        Part.Store(dh * tanhC * (o * (one - o)), to + (3 * hidden), count);
        Part.Store(dc * f, row.CellGradient + j, count);
        Part.Store(TVector.Zero, row.HiddenGradient + j, count);
    }
}
