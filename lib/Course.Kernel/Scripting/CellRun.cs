namespace Course.Kernel.Scripting;

/// <summary>One cell while it runs: its own, or that of a file it imports.</summary>
internal sealed record CellRun
{
    /// <summary>What errors and stack traces call the cell: <c>Cell[3]</c>, or a file's path.</summary>
    public required string Name { get; init; }

    /// <summary>Where what it puts out goes.</summary>
    public required OutputQueue Output { get; init; }

    /// <summary>The session it runs in.</summary>
    public required Session Session { get; init; }

    /// <summary>The folder against which it reads relative paths.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The files whose import led here, the outermost first.</summary>
    public IReadOnlyList<string> ImportedThrough { get; init; } = [];

    /// <summary>What magics want done when the cell has ended, however it ends.</summary>
    public List<Action> AtEnd { get; init; } = [];

    /// <summary>Shows something.</summary>
    public void Show(MimeBundle bundle) => Output.Publish(new DisplayOutput(bundle));
}
