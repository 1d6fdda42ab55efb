namespace Course.Cli.Site;

/// <summary>
/// Finds plotly.js, which the course does not bring along: the path that was asked for, else the one in the environment
/// variable COURSE_PLOTLY_JS, else what <c>npm install plotly.js-dist-min</c> leaves in the course's folder.
/// </summary>
internal static class PlotlyScript
{
    private const string Variable = "COURSE_PLOTLY_JS";

    /// <summary>The script's path, or null if there is none: charts then are pictures.</summary>
    /// <param name="asked">The path that was asked for, or null.</param>
    /// <param name="root">The course's folder.</param>
    /// <exception cref="UserException">A path that was asked for is not there.</exception>
    public static string? Find(string? asked, string root)
    {
        if (asked is not null)
        {
            return Existing(asked, "the option for plotly.js");
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Existing(named, $"the environment variable {Variable}");
        }

        var installed = Path.Combine(root, "node_modules", "plotly.js-dist-min", "plotly.min.js");
        return File.Exists(installed) ? installed : null;
    }

    private static string Existing(string path, string source) => File.Exists(path)
        ? path
        : throw new UserException($"There is no file {path}, which {source} names. Give the path of a plotly.min.js, or leave it out: charts then are pictures.");
}
