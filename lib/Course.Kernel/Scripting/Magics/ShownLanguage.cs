namespace Course.Kernel.Scripting;

/// <summary>Says that the lines which follow are in a language the reader's front end shows.</summary>
internal abstract class ShownLanguage : Magic
{
    /// <summary>What to hand to the front end.</summary>
    public abstract MimeBundle Show(string source);

    /// <inheritdoc/>
    public override Task RunAsync(DirectiveLine line, CellRun cell) => Task.CompletedTask;
}
