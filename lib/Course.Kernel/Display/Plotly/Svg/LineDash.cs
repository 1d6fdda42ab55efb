using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>Plotly's dash styles as SVG writes them: lengths that grow with the line's width.</summary>
internal static class LineDash
{
    /// <returns>The dash array; null for a solid line.</returns>
    public static string? Read(FigureNode node, double width)
    {
        var unit = Math.Max(width, 3);
        double[] lengths = node.Text("solid") switch
        {
            "solid" => [],
            "dot" => [unit],
            "dash" => [unit * 3, unit * 3],
            "longdash" => [unit * 5, unit * 5],
            "dashdot" => [unit * 3, unit, unit, unit],
            "longdashdot" => [unit * 5, unit * 2, unit, unit * 2],
            var custom => [.. custom.Split([' ', ',']).Select(part => Length(part, node))],
        };
        return lengths.Length == 0 ? null : string.Join(' ', lengths.Select(SvgWriter.Number));
    }

    private static double Length(string part, FigureNode node) =>
        double.TryParse(part.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length >= 0
            ? length
            : throw node.Wrong("solid, dot, dash, longdash, dashdot, longdashdot or lengths such as \"5px 10px\"");
}
