using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels.Sequences;

/// <summary>All that the steps of one pass work on, as pointers; shared by the threads that run it.</summary>
internal unsafe struct RecurrentRun
{
    public StepRows Rows;
    public int Hidden;
    public int Gates;
    public int SavedStep;
    public float* Saved;
    public float* Output;
    public nint OutputStep;

    /// <summary>Null: zeros.</summary>
    public float* InitialHidden;
    public float* InitialCell;

    /// <summary>Packed, or null: <see cref="RecurrentWeights"/> are read where they lie.</summary>
    public float* PackedWeights;
    public int PackedColumns;
    public float* RecurrentWeights;

    // Forward only. One-hot inputs are projected with the steps, others have been before.
    public OneHotProjection Projection;
    public OneHotProjection CandidateProjection;

    /// <summary>b_hn of a candidate whose products are kept apart.</summary>
    public float* CandidateBias;

    // Forward only; null: not wanted.
    public float* FinalHidden;
    public float* FinalCell;

    // Backward only.
    public float* OutputGradient;
    public nint OutputGradientStep;
    public float* GateGradients;
    public int GradientStep;

    /// <summary>(B, H): the gradient of the state between two steps.</summary>
    public float* HiddenGradient;
    public float* CellGradient;
    public bool WantsInitialGradient;

    /// <summary>One sequence's numbers at step s.</summary>
    [MethodImpl(Kernel.Options)]
    public readonly CellRow Row(int s, int sequence)
    {
        var row = (nint)Rows.Start(s) + sequence;
        var result = new CellRow { Hidden = Hidden, Saved = Saved + (row * SavedStep), Output = Output + (row * OutputStep) };
        if (sequence < Rows.Continued(s))
        {
            var before = (nint)Rows.Start(s - 1) + sequence;
            result.HiddenBefore = Output + (before * OutputStep);
            result.CellBefore = Saved + (before * SavedStep) + (4 * Hidden);
            result.HiddenBeforeStep = OutputStep;
            result.CellBeforeStep = SavedStep;
        }
        else
        {
            result.HiddenBefore = InitialHidden == null ? null : InitialHidden + ((nint)sequence * Hidden);
            result.CellBefore = InitialCell == null ? null : InitialCell + ((nint)sequence * Hidden);
            result.HiddenBeforeStep = InitialHidden == null ? 0 : Hidden;
            result.CellBeforeStep = InitialCell == null ? 0 : Hidden;
        }
        if (GateGradients != null)
        {
            result.GateGradients = GateGradients + (row * GradientStep);
            result.OutputGradient = OutputGradient == null ? null : OutputGradient + (row * OutputGradientStep);
            result.HiddenGradient = HiddenGradient + ((nint)sequence * Hidden);
            result.CellGradient = CellGradient == null ? null : CellGradient + ((nint)sequence * Hidden);
        }
        return result;
    }

    /// <summary>From one sequence's numbers at step s to the next one's, which is <paramref name="sequence"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void MoveTo(ref CellRow row, int s, int sequence)
    {
        // Those that begin at this step have their state before it elsewhere.
        if (sequence == Rows.Continued(s))
        {
            row = Row(s, sequence);
            return;
        }
        row.Saved += SavedStep;
        row.Output += OutputStep;
        row.HiddenBefore += row.HiddenBeforeStep;
        row.CellBefore += row.CellBeforeStep;
        if (GateGradients == null)
            return;
        row.GateGradients += GradientStep;
        row.HiddenGradient += Hidden;
        if (OutputGradient != null)
            row.OutputGradient += OutputGradientStep;
        if (CellGradient != null)
            row.CellGradient += Hidden;
    }
}
