namespace Course.Kernel.Notebooks;

/// <summary>What a notebook cell holds: nbformat's <c>cell_type</c>.</summary>
public enum CellKind
{
    /// <summary>Source that a kernel runs, with its outputs.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is passed on as it is, for example LaTeX meant for nbconvert.</summary>
    Raw,
}
