using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels.Sequences;

/// <summary>Which rows belong to which step, in the order in which the network runs through them.</summary>
internal unsafe struct StepRows
{
    public int Steps;
    public int Batch;
    public bool Reverse;

    /// <summary>The first row of each time, and the number of all rows.</summary>
    public int* Starts;

    public readonly int Rows => Starts[Steps];

    /// <summary>Whether every sequence has every step.</summary>
    public readonly bool AreUniform => Rows == Steps * Batch;

    /// <summary>The first row of the s-th step that is run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Start(int s) => Starts[Time(s)];

    /// <summary>How many sequences have the s-th step that is run; none before the first and after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Count(int s) => s < 0 || s >= Steps ? 0 : Starts[Time(s) + 1] - Starts[Time(s)];

    /// <summary>How many sequences come to step s from the step before; others begin there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Continued(int s) => Math.Min(Count(s), Count(s - 1));

    /// <summary>Where a share of the sequences begins such that all shares have about the same number of steps.</summary>
    public readonly int ShareStart(int part, int parts)
    {
        if (part == parts)
            return Batch;
        var wanted = (long)Rows * part / parts;
        long rows = 0;
        var sequence = 0;
        var steps = Steps;
        while (sequence < Batch && rows < wanted)
        {
            while (Starts[steps] - Starts[steps - 1] <= sequence)
                steps--;
            rows += steps;
            sequence++;
        }
        return sequence;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Time(int s) => Reverse ? Steps - 1 - s : s;
}
