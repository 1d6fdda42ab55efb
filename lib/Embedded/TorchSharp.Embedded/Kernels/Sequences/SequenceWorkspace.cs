using TorchSharp.Kernels.Dense;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// Memory that a layer's pass uses and forgets. One per thread that computes; kept, so that in the steady state of training
/// nothing is allocated.
/// </summary>
internal sealed unsafe class SequenceWorkspace
{
    private int[] _starts = [];

    internal PackedMatrix Recurrent { get; } = new();

    internal AlignedBuffer Bias { get; } = new();

    internal AlignedBuffer Table { get; } = new();

    internal AlignedBuffer GateGradients { get; } = new();

    internal AlignedBuffer HiddenBefore { get; } = new();

    internal AlignedBuffer HiddenGradient { get; } = new();

    internal AlignedBuffer CellGradient { get; } = new();

    /// <summary>The first row of each step, and after them the number of rows.</summary>
    internal int* Starts(in SequenceShape shape)
    {
        if (_starts.Length < shape.Steps + 1)
            _starts = GC.AllocateUninitializedArray<int>(2 * (shape.Steps + 1), pinned: true);
        _starts[0] = 0;
        for (var t = 0; t < shape.Steps; t++)
            _starts[t + 1] = _starts[t] + (shape.BatchSizes.IsEmpty ? shape.Batch : (int)shape.BatchSizes[t]);
        fixed (int* starts = _starts)
            return starts;
    }
}
