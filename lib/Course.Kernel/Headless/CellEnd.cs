namespace Course.Kernel.Headless;

/// <summary>How a cell ended, and when.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record CellEnd(CellStatus Status, TimeSpan Elapsed);
