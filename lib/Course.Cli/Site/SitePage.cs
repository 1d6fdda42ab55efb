using Course.Kernel.Notebooks;

namespace Course.Cli.Site;

/// <summary>A lesson that becomes a page.</summary>
/// <param name="Path">The notebook's full path.</param>
/// <param name="Notebook">The notebook with its outputs, or null if it could not be read: the index then says why.</param>
internal sealed record SitePage(string Path, Notebook? Notebook)
{
    /// <summary>How long the lesson took to run, or null if it was not run.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>Why the lesson failed, in a sentence, or null if it ran cleanly.</summary>
    public string? Failure { get; init; }

    /// <summary>The cell that failed, from 1, markdown cells counted too; the cells after it were not run.</summary>
    public int? FailedCell { get; init; }

    /// <summary>The lesson's exercises, in order.</summary>
    public IReadOnlyList<SiteExercise> Exercises { get; init; } = [];

    /// <summary>The notebook's name without its extension: <c>05-vanilla-rnn</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The page's file: <c>05-vanilla-rnn.html</c>.</summary>
    public string File => $"{Name}.html";

    /// <summary>The lesson's number as a reader says it, or null: 5.</summary>
    public int? Number => Name.Split('-')[0] is { Length: 2 } digits && int.TryParse(digits, out var number) ? number : null;
}

/// <summary>An exercise of a lesson.</summary>
/// <param name="Id">What its cells carry: <c>05.elman-step</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Points">What it is worth.</param>
internal sealed record SiteExercise(string Id, string Title, int Points);
