using Course.Cli.Lessons;

namespace Course.Cli.Site;

internal static class SiteExport
{
    public static string Write(string folder, Repository repository, IReadOnlyList<LessonResult> results, string? plotly) =>
        Path.Combine(folder, $"{repository.Root.Length}{results.Count}{plotly}");
}
