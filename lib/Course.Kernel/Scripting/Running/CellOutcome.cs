namespace Course.Kernel.Scripting;

/// <summary>How a cell's thread ended. The set is closed.</summary>
internal abstract record CellOutcome
{
    private CellOutcome()
    {
    }

    /// <summary>The code ran to its end.</summary>
    public sealed record Completed : CellOutcome;

    /// <summary>The code threw.</summary>
    public sealed record Threw(Exception Exception) : CellOutcome;

    /// <summary>The code was interrupted; <paramref name="Stuck"/> if its thread has not ended.</summary>
    public sealed record Interrupted(bool Stuck) : CellOutcome;
}
