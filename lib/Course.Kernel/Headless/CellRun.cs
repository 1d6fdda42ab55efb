namespace Course.Kernel.Headless;

/// <summary>A cell and what became of it.</summary>
/// <param name="Index">The cell's place in the notebook, from 1, markdown cells counted too.</param>
/// <param name="Source">What was run.</param>
/// <param name="Outputs">What it put out, in order.</param>
/// <param name="End">How it ended.</param>
/// <param name="Expected">Whether the cell is tagged <c>raises-exception</c>, so that its error is part of the lesson.</param>
public sealed record CellRun(int Index, string Source, IReadOnlyList<CellOutput> Outputs, CellEnd End, bool Expected)
{
    /// <summary>Whether the notebook can be said to have run cleanly as far as this cell goes.</summary>
    public bool IsClean => Expected ? End.Status == CellStatus.Failed : End.Status == CellStatus.Succeeded;

    /// <summary>Why the cell is not clean, in one line, or null if it is.</summary>
    public string? Failure =>
        IsClean ? null
        : Expected ? "It is tagged raises-exception and raised none."
        : Outputs.OfType<ErrorOutput>().LastOrDefault() is { } error ? $"{error.Name}: {error.Message}"
        : End.Status.ToString();
}
