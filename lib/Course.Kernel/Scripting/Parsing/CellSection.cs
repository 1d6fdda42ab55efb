namespace Course.Kernel.Scripting;

/// <summary>A part of a cell that runs as one: a cell may switch language part way. The set is closed.</summary>
internal abstract record CellSection
{
    private CellSection()
    {
    }

    /// <summary>C#. Empty lines stand before it and in place of its directives, so that line numbers are the cell's.</summary>
    /// <param name="Source">What to compile.</param>
    /// <param name="Packages">The <c>#r "nuget:…"</c> and <c>#i</c> lines in it, which are carried out first.</param>
    public sealed record Code(string Source, IReadOnlyList<DirectiveLine> Packages) : CellSection;

    /// <summary>Text in a language that is shown, not run here.</summary>
    public sealed record Text(ShownLanguage Language, string Source) : CellSection;

    /// <summary>A magic command, such as <c>#!time</c>.</summary>
    public sealed record Command(Magic Magic, DirectiveLine Line) : CellSection;
}
