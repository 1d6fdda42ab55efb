using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>The same steps in the opposite order: from the gradients of the outputs to those of the pre-activations.</summary>
internal unsafe struct BackwardSteps<TCell>(RecurrentRun run) : IParallelJob
    where TCell : IRecurrentCell
{
    [MethodImpl(Kernel.Options)]
    public readonly void Run(int part, int parts)
    {
        var (begin, end) = (run.Rows.ShareStart(part, parts), run.Rows.ShareStart(part + 1, parts));
        if (Vector512.IsHardwareAccelerated)
            Run<FloatVector512>(begin, end);
        else if (Vector256.IsHardwareAccelerated)
            Run<FloatVector256>(begin, end);
        else
            Run<FloatVector128>(begin, end);
    }

    [MethodImpl(Kernel.Options)]
    private readonly void Run<TVector>(int begin, int end)
        where TVector : struct, IFloatVector<TVector>
    {
        for (var s = run.Rows.Steps - 1; s >= 0; s--)
        {
            var present = Math.Min(end, run.Rows.Count(s));
            var row = run.Row(s, begin);
            for (var sequence = begin; sequence < present; run.MoveTo(ref row, s, ++sequence))
                TCell.Backward<TVector>(in row);
            AddRecurrent<TVector>(s, begin, run.WantsInitialGradient ? present : Math.Min(present, run.Rows.Continued(s)));
        }
    }

    // Adds the part of h′'s gradient that passes the recurrent weights: the pre-activations' gradient times W_hh.
    [MethodImpl(Kernel.Options)]
    private readonly void AddRecurrent<TVector>(int s, int begin, int end)
        where TVector : struct, IFloatVector<TVector>
    {
        if (begin >= end)
            return;
        var first = run.Row(s, begin);
        var product = new Product
        {
            Rows = end - begin,
            Columns = run.Hidden,
            Depth = run.Gates * run.Hidden,
            Alpha = 1,
            A = first.GateGradients,
            ARow = run.GradientStep,
            AStep = 1,
            C = first.HiddenGradient,
            CRow = run.Hidden,
            S = first.HiddenGradient,
            SRow = run.Hidden,
        };
        if (run.PackedWeights != null)
        {
            product.B = run.PackedWeights;
            BlockedProduct<TVector>.MultiplyPacked(in product, run.PackedColumns, 0);
            return;
        }
        product.B = run.RecurrentWeights;
        (product.BStep, product.BColumn) = (run.Hidden, 1);
        Sgemm.Multiply(in product);
    }
}
