using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Walks up to three tensors of one shape but any strides together, run by run. Dimensions that lie next to each other in
/// every tensor are merged first, so that runs are as long as the layouts allow.
/// </summary>
internal struct StridedLoop
{
    private Dimensions _sizes;
    private Dimensions _stepsA;
    private Dimensions _stepsB;
    private Dimensions _stepsC;
    private Dimensions _index;
    private readonly int _outer;
    private bool _started;

    public StridedLoop(ReadOnlySpan<long> sizes, ReadOnlySpan<long> stridesA, ReadOnlySpan<long> stridesB, ReadOnlySpan<long> stridesC)
    {
        Empty = Shapes.Count(sizes) == 0;
        var rank = 0;
        for (var d = 0; d < sizes.Length; d++)
        {
            if (sizes[d] == 1)
                continue;
            if (rank > 0
                && _stepsA[rank - 1] == stridesA[d] * sizes[d]
                && _stepsB[rank - 1] == stridesB[d] * sizes[d]
                && _stepsC[rank - 1] == stridesC[d] * sizes[d])
            {
                _sizes[rank - 1] *= sizes[d];
                (_stepsA[rank - 1], _stepsB[rank - 1], _stepsC[rank - 1]) = (stridesA[d], stridesB[d], stridesC[d]);
                continue;
            }
            _sizes[rank] = sizes[d];
            (_stepsA[rank], _stepsB[rank], _stepsC[rank]) = (stridesA[d], stridesB[d], stridesC[d]);
            rank++;
        }
        _outer = Math.Max(rank - 1, 0);
        RunLength = rank == 0 ? 1 : (int)_sizes[_outer];
        (StepA, StepB, StepC) = rank == 0 ? (1, 1, 1) : ((int)_stepsA[_outer], (int)_stepsB[_outer], (int)_stepsC[_outer]);
    }

    public bool Empty { get; }

    /// <summary>How many elements a run has, and how far apart they are in each tensor.</summary>
    public int RunLength { get; }

    public int StepA { get; }

    public int StepB { get; }

    public int StepC { get; }

    /// <summary>Where the current run begins in each tensor.</summary>
    public int A { get; private set; }

    public int B { get; private set; }

    public int C { get; private set; }

    public bool Next()
    {
        if (!_started)
        {
            _started = true;
            return !Empty;
        }
        for (var d = _outer - 1; d >= 0; d--)
        {
            A += (int)_stepsA[d];
            B += (int)_stepsB[d];
            C += (int)_stepsC[d];
            if (++_index[d] < _sizes[d])
                return true;
            A -= (int)(_stepsA[d] * _sizes[d]);
            B -= (int)(_stepsB[d] * _sizes[d]);
            C -= (int)(_stepsC[d] * _sizes[d]);
            _index[d] = 0;
        }
        return false;
    }

    [InlineArray(Shapes.MaxRank)]
    private struct Dimensions
    {
        private long _first;
    }
}
