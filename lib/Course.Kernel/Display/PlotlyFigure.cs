using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Display;

/// <summary>
/// What goes with a Plotly figure in a bundle: a picture that needs no script, and words for those who see neither.
/// </summary>
internal static class PlotlyFigure
{
    public const string MimeType = "application/vnd.plotly.v1+json";
    private const string Svg = "image/svg+xml";
    private const string Html = "text/html";

    /// <summary>
    /// Orders a figure's bundle: the figure, its picture, the rest, the text. HTML is left out, because where scripts
    /// do not run, on a Git host's preview, it would be an empty frame in the place of the picture.
    /// </summary>
    /// <param name="rich">The bundle, without plain text.</param>
    /// <param name="text">The plain text.</param>
    /// <param name="draw">Draws the figure as SVG, or null.</param>
    public static MimeBundle WithPicture(MimeBundle rich, string text, Func<string, string>? draw)
    {
        var figure = rich[MimeType]!;
        var bundle = new MimeBundle().Add(MimeType, figure);
        if (rich[Svg] is { } given)
        {
            bundle.Add(Svg, given);
        }
        else if (draw is not null)
        {
            try
            {
                bundle.Add(Svg, draw(figure));
            }
#pragma warning disable CA1031 // The figure is shown whatever kept it from being drawn; the text says what that was.
            catch (Exception error)
#pragma warning restore CA1031
            {
                text += $"\n(The static picture is missing: {error.Message})";
            }
        }

        foreach (var (mimeType, value) in rich.Where(e => e.Key is not (MimeType or Svg or Html)))
        {
            bundle.Add(mimeType, value);
        }

        return bundle.Add("text/plain", text);
    }

    /// <summary>Says in words what a figure shows, also one that cannot be drawn.</summary>
    /// <param name="figureJson">The figure.</param>
    public static string Describe(string figureJson)
    {
        try
        {
            return PlotlyPicture.AltText(figureJson);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return "A chart.";
        }
    }
}
