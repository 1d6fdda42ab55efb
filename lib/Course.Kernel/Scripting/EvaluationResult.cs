namespace Course.Kernel.Scripting;

/// <summary>How a cell ended. The set is closed.</summary>
/// <param name="Elapsed">How long the cell took, compilation included.</param>
public abstract record EvaluationResult(TimeSpan Elapsed)
{
    /// <summary>The cell ran to its end.</summary>
    /// <param name="Elapsed">How long the cell took, compilation included.</param>
    public sealed record Succeeded(TimeSpan Elapsed) : EvaluationResult(Elapsed);

    /// <summary>The cell did not compile, or threw. What it had assigned before that is kept.</summary>
    /// <param name="Error">What went wrong; it was put out as well, as the cell's last output.</param>
    /// <param name="Elapsed">How long the cell took, compilation included.</param>
    public sealed record Failed(ErrorOutput Error, TimeSpan Elapsed) : EvaluationResult(Elapsed);

    /// <summary>The cell was cancelled. What it had assigned before that is kept.</summary>
    /// <param name="Elapsed">How long the cell took, compilation included.</param>
    public sealed record Interrupted(TimeSpan Elapsed) : EvaluationResult(Elapsed)
    {
        /// <summary>
        /// Whether the cell's thread is still running, as it is in native code that does not return.
        /// Until it ends, no other cell can run in this session: start a new one.
        /// </summary>
        public bool Stuck { get; init; }
    }
}
