using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Draws a figure given as Plotly's JSON (<c>{"data":[…],"layout":{…}}</c>) as a static SVG picture: what readers see
/// where plotly.js does not run. Ranges, ticks, colors and places are those plotly.js would choose; margins grow so
/// that no label is cut off, and series get a color-blind-safe palette when the figure sets none.
/// </summary>
/// <remarks>
/// The picture needs no script, no font and no network. It lies on light paper of its own, so that it can be read on
/// a dark page too (<see cref="PictureOptions.FollowColorScheme"/> changes that). The same JSON gives the same bytes.
/// </remarks>
public static class PlotlyPicture
{
    private const double Corner = 6;

    /// <summary>Draws a figure.</summary>
    /// <param name="figureJson">An object with <c>data</c>, an array of traces, and optionally <c>layout</c>.</param>
    /// <param name="options">Size where the figure sets none, and more; null for the defaults.</param>
    /// <returns>An <c>svg</c> element, fit for a file, an <c>img</c> or a page.</returns>
    /// <exception cref="ArgumentException">The JSON is broken, or a value in it cannot be drawn; the message names its path.</exception>
    /// <exception cref="NotSupportedException">The figure has a kind of trace that is not drawn.</exception>
    public static string ToSvg(string figureJson, PictureOptions? options = null)
    {
        options ??= PictureOptions.Default;
        var figure = Figure.Parse(figureJson, options);
        var id = figure.Id = Id(figureJson, options);
        var page = new FigurePage(figure);
        var svg = new SvgWriter();
        svg.Start("svg").Attr("xmlns", "http://www.w3.org/2000/svg").Attr("id", id)
            .Attr("width", figure.Width).Attr("height", figure.Height)
            .Attr("viewBox", $"0 0 {SvgWriter.Number(figure.Width)} {SvgWriter.Number(figure.Height)}")
            .Attr("role", "img").Attr("aria-labelledby", $"{id}t {id}d")
            .Attr("font-family", TextMetrics.FontFamily).Attr("font-size", figure.Font.Size)
            .Paint("fill", figure.Font.Color).Attr("style", "max-width:100%;height:auto");
        svg.Start("title").Attr("id", id + "t").Text(PictureDescription.Title(figure)).End();
        svg.Start("desc").Attr("id", id + "d").Text(PictureDescription.Describe(figure)).End();
        if (options.FollowColorScheme) svg.Start("style").Text($"#{id}{{color:{Palette.Ink.Hex}}}@media(prefers-color-scheme:dark){{#{id}{{color:#e6eaf0}}}}").End();
        if (figure.Theme.Paper.IsVisible)
            svg.Start("rect").Attr("width", figure.Width).Attr("height", figure.Height).Attr("rx", Corner).Paint("fill", figure.Theme.Paper).End();
        page.Draw(svg);
        return svg.End().ToString();
    }

    /// <summary>
    /// What the figure shows, in words: <c>layout.meta.alt</c> or <c>layout.meta.description</c> when the figure has
    /// one, otherwise its kind, title, axes, series and ranges.
    /// </summary>
    /// <param name="figureJson">An object with <c>data</c> and optionally <c>layout</c>.</param>
    /// <exception cref="ArgumentException">The JSON is broken, or a value in it cannot be drawn; the message names its path.</exception>
    /// <exception cref="NotSupportedException">The figure has a kind of trace that is not drawn.</exception>
    public static string AltText(string figureJson) =>
        PictureDescription.Describe(Figure.Parse(figureJson, PictureOptions.Default));

    // Names inside a picture hold for the whole page it is put on: those of two different pictures must differ.
    private static string Id(string json, PictureOptions options)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(json + options.ToString()));
        return "p" + Convert.ToHexStringLower(hash.AsSpan(0, 5)).ToString(CultureInfo.InvariantCulture);
    }
}
