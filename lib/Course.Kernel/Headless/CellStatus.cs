namespace Course.Kernel.Headless;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was interrupted and stopped; the session goes on.</summary>
    Interrupted,

    /// <summary>It ran longer than it may; it was stopped, and the session with it if need be.</summary>
    TimedOut,

    /// <summary>It ended the process it ran in: an exit, a stack overflow, memory used up.</summary>
    Crashed,
}
