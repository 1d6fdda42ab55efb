namespace Course.Cli.Site.Pages;

/// <summary>A number with its noun.</summary>
internal static class Count
{
    /// <example><c>Of(1, "cell")</c> is “1 cell”, <c>Of(2, "cell")</c> “2 cells”.</example>
    public static string Of(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
