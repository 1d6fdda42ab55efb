using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// Elman's network: h = φ(W_ih x + b_ih + W_hh h′ + b_hh). J. Elman, "Finding structure in time", 1990.
/// </summary>
internal readonly unsafe struct RnnCell<TNonlinearity> : IRecurrentCell
    where TNonlinearity : IRnnNonlinearity
{
    public static int Gates => 1;

    public static int Saved => 1;

    public static int Gradients => 1;

    public static bool SplitsCandidate => false;

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
        var h = TNonlinearity.Of(Part.Load<TVector>(row.Saved + j, count));
        Part.Store(h, row.Saved + j, count);
        Part.Store(h, row.Output + j, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardUnits<TVector>(in CellRow row, int j, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var dh = Part.Load<TVector>(row.HiddenGradient + j, count);
        if (row.OutputGradient != null)
            dh += Part.Load<TVector>(row.OutputGradient + j, count);
        Part.Store(TNonlinearity.Gradient(dh, Part.Load<TVector>(row.Saved + j, count)), row.GateGradients + j, count);
        Part.Store(TVector.Zero, row.HiddenGradient + j, count);
    }
}
