using Attributes = DynamicObj.DynamicObj;

namespace Course.Charts;

/// <summary>What charts and diagrams look alike in: paper, ink, lines, letters.</summary>
internal static class Look
{
    public const string Paper = "#FFFFFF";
    public const string Ink = "#1F2933";
    public const string Faint = "#52606D";
    public const string GridLine = "#E4E7EB";
    public const string Letters = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

    public static Attributes Font(int size, string color = Ink) =>
        PlotlyAttributes.Nested.With("family", Letters).With("size", size).With("color", color);
}
