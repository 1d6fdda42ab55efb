namespace Course.Cli.Site;

/// <summary>Where a site goes, and what it says besides the lessons.</summary>
/// <param name="Folder">The folder to write. What it held is replaced as a whole.</param>
/// <param name="Root">The folder of the course: lessons may refer to files in it.</param>
internal sealed record SiteOptions(string Folder, string Root)
{
    /// <summary>The course's title.</summary>
    public string Title { get; init; } = "Recurrent networks and language models in C#";

    /// <summary>What the index says first, in Markdown.</summary>
    public string Introduction { get; init; } =
        """
        From “what is a sequence” to attention, in C#. Every claim is computed in front of you, every network is held to
        an honest baseline, and when an exercise is wrong it tells you *which* mistake you made.

        You need C#. You do not need deep learning, Python, or mathematics beyond school.
        """;

    /// <summary>A plotly.js to make charts interactive with; null means to look for one (see <see cref="PlotlyScript"/>).</summary>
    public string? PlotlyPath { get; init; }
}
