namespace TorchSharp.Kernels.Sequences;

/// <summary>Where one sequence's numbers of one step lie. A state before the first step may be null: zeros.</summary>
internal unsafe struct CellRow
{
    public int Hidden;

    /// <summary>The gates and whatever else the cell keeps.</summary>
    public float* Saved;
    public float* HiddenBefore;
    public float* CellBefore;

    /// <summary>From one sequence's state before the step to the next one's.</summary>
    public nint HiddenBeforeStep;
    public nint CellBeforeStep;
    public float* Output;

    /// <summary>The loss's gradient for <see cref="Output"/>; null: none.</summary>
    public float* OutputGradient;
    public float* HiddenGradient;
    public float* CellGradient;
    public float* GateGradients;
}
