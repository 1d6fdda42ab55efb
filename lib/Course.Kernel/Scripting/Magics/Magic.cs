namespace Course.Kernel.Scripting;

/// <summary>A command that a cell gives to the kernel, at the start of a line.</summary>
internal abstract class Magic
{
    /// <summary>Its name, with the <c>#!</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Other names it answers to.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>What it does, in one line, for <c>#!lsmagic</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether something may follow its name.</summary>
    public virtual bool TakesArgument => false;

    /// <summary>Carries it out.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    public abstract Task RunAsync(DirectiveLine line, CellRun cell);
}
