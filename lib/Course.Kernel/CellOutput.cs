namespace Course.Kernel;

/// <summary>
/// One thing a cell put out while it ran, or when it ended. The set is closed: these are the output types of
/// nbformat 4.5, plus the update of an earlier display, which a notebook file does not store.
/// </summary>
public abstract record CellOutput
{
    private protected CellOutput()
    {
    }
}

/// <summary>Text written to standard output or standard error, in the order it was written.</summary>
/// <param name="Name">Which of the two streams.</param>
/// <param name="Text">The text, with its line ends.</param>
public sealed record StreamOutput(StreamName Name, string Text) : CellOutput;

/// <summary>A value shown by <c>display</c> or <c>.Display()</c>.</summary>
/// <param name="Data">The value in each of its MIME types.</param>
/// <param name="DisplayId">The id by which a later <see cref="DisplayUpdate"/> replaces it, or null.</param>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId = null) : CellOutput;

/// <summary>Replaces what an earlier <see cref="DisplayOutput"/> with the same id shows.</summary>
/// <param name="Data">The new value in each of its MIME types.</param>
/// <param name="DisplayId">The id of the display to replace.</param>
public sealed record DisplayUpdate(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's trailing expression.</summary>
/// <param name="Data">The value in each of its MIME types.</param>
public sealed record ResultOutput(MimeBundle Data) : CellOutput;

/// <summary>A compile error or an exception that ended the cell.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>.</param>
/// <param name="Message">What went wrong, in one or a few lines.</param>
/// <param name="Traceback">The lines to show: the cell's own lines with a marker under the fault, then the stack.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;

/// <summary>The two standard streams a cell can write to.</summary>
public enum StreamName
{
    /// <summary>Standard output.</summary>
    Stdout,

    /// <summary>Standard error.</summary>
    Stderr,
}
