using System.Globalization;
using System.Xml.Linq;
using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

/// <summary>A picture taken apart, for tests that look at what is where.</summary>
internal sealed class Picture
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private Picture(string svg) => Root = XDocument.Parse(svg).Root!;

    public XElement Root { get; }

    public static Picture Of(string json, PictureOptions? options = null) => new(PlotlyPicture.ToSvg(json, options));

    /// <summary>A figure whose plot is the square from (50, 50) to (250, 250), without labels that could move it.</summary>
    public static Picture OnSquare(string data, string xaxis, string yaxis, string more = "") => Of($$"""
        {"data":[{{data}}],"layout":{"width":300,"height":300,"margin":{"l":50,"r":50,"t":50,"b":50},"showlegend":false,
         "xaxis":{ {{xaxis}} },"yaxis":{ {{yaxis}} }{{(more.Length > 0 ? "," + more : "")}} } }
        """);

    public IEnumerable<XElement> All(string name) => Root.Descendants(Svg + name);

    public IEnumerable<string> Paths => All("path").Select(p => p.Attribute("d")!.Value);

    /// <summary>The paths with a fill of this color.</summary>
    public IEnumerable<XElement> Filled(string color) => All("path").Where(p => p.Attribute("fill")?.Value == color);

    public IEnumerable<XElement> Stroked(string color) => All("path").Where(p => p.Attribute("stroke")?.Value == color);

    public IEnumerable<string> Texts => All("text").Select(t => t.Value);

    public XElement Text(string value) => All("text").Single(t => t.Value == value);

    public IEnumerable<string> Tooltips => Root.Descendants(Svg + "title").Where(t => t.Parent != Root).Select(t => t.Value);

    public static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
