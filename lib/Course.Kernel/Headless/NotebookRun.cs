using Course.Kernel.Notebooks;

namespace Course.Kernel.Headless;

/// <summary>A notebook that was run from its first cell, in a session of its own.</summary>
/// <param name="Notebook">The notebook, with the outputs of this run in its cells.</param>
/// <param name="Cells">The code cells that were run, in order; a failed cell is the last.</param>
/// <param name="Elapsed">How long it took, the start of the session included.</param>
public sealed record NotebookRun(Notebook Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Elapsed)
{
    /// <summary>The cell that ended the run, or null if all ran cleanly.</summary>
    public CellRun? Failed => Cells.FirstOrDefault(c => !c.IsClean);
}
