using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// The steps forward in time, for a share of the sequences: sequences do not meet, so threads that each take some of them
/// never wait for one another between steps.
/// </summary>
internal unsafe struct ForwardSteps<TCell>(RecurrentRun run) : IParallelJob
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
        for (var s = 0; s < run.Rows.Steps; s++)
        {
            var present = Math.Min(end, run.Rows.Count(s));
            var continued = Math.Clamp(run.Rows.Continued(s), begin, end);
            StartPreActivations(s, begin, present);
            AddRecurrent<TVector>(s, begin, continued);
            if (run.InitialHidden != null)
                AddRecurrent<TVector>(s, continued, present);
            var row = run.Row(s, begin);
            for (var sequence = begin; sequence < present; run.MoveTo(ref row, s, ++sequence))
                TCell.Forward<TVector>(in row);
            KeepFinal(s, Math.Max(begin, Math.Min(present, run.Rows.Continued(s + 1))), present);
        }
    }

    // What the recurrent product is added to: the input's part, and b_hn for m = W_hn h′ + b_hn of a candidate that is kept apart.
    [MethodImpl(Kernel.Options)]
    private readonly void StartPreActivations(int s, int begin, int end)
    {
        var isOneHot = run.Projection.Exists;
        if (!isOneHot && !TCell.SplitsCandidate)
            return;
        for (var row = run.Rows.Start(s) + begin; row < run.Rows.Start(s) + end; row++)
        {
            var saved = run.Saved + ((nint)row * run.SavedStep);
            if (isOneHot)
                run.Projection.Write(row, saved);
            if (!TCell.SplitsCandidate)
                continue;
            if (isOneHot)
                run.CandidateProjection.Write(row, saved + (3 * run.Hidden));
            new ReadOnlySpan<float>(run.CandidateBias, run.Hidden).CopyTo(new Span<float>(saved + (2 * run.Hidden), run.Hidden));
        }
    }

    // Adds W_hh h′ to the pre-activations of the step.
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
            Columns = run.Gates * run.Hidden,
            Depth = run.Hidden,
            Alpha = 1,
            A = first.HiddenBefore,
            ARow = begin < run.Rows.Continued(s) ? run.OutputStep : run.Hidden,
            AStep = 1,
            C = first.Saved,
            CRow = run.SavedStep,
            S = first.Saved,
            SRow = run.SavedStep,
        };
        if (run.PackedWeights != null)
        {
            product.B = run.PackedWeights;
            BlockedProduct<TVector>.MultiplyPacked(in product, run.PackedColumns, 0);
            return;
        }
        product.B = run.RecurrentWeights;
        (product.BStep, product.BColumn) = (1, run.Hidden);
        Sgemm.Multiply(in product);
    }

    // The state of sequences that end with this step.
    [MethodImpl(Kernel.Options)]
    private readonly void KeepFinal(int s, int begin, int end)
    {
        for (var sequence = begin; sequence < end; sequence++)
        {
            var row = run.Row(s, sequence);
            var at = (nint)sequence * run.Hidden;
            if (run.FinalHidden != null)
                new Span<float>(row.Output, run.Hidden).CopyTo(new Span<float>(run.FinalHidden + at, run.Hidden));
            if (run.FinalCell != null)
                new Span<float>(row.Saved + (4 * run.Hidden), run.Hidden).CopyTo(new Span<float>(run.FinalCell + at, run.Hidden));
        }
    }
}
