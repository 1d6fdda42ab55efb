using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Course.Cli.Site.Outputs;

/// <summary>
/// Makes an SVG picture part of a page: its ids unlike any others there, without scripts and without anything fetched
/// from another machine, with words for those who do not see it, free to shrink with the page.
/// </summary>
internal static partial class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture as it goes into a page.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="prefix">What its ids begin with.</param>
    /// <param name="words">What it shows, in words, for a picture that does not say so itself.</param>
    /// <exception cref="XmlException">The picture is not well-formed XML.</exception>
    public static string Prepare(string svg, string prefix, string words)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        root.DescendantsAndSelf().Where(e => e.Name.LocalName is "script" or "foreignObject" or "metadata").Remove();
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes().ToList())
            {
                Adapt(attribute, prefix);
            }

            if (element.Name.LocalName == "style")
            {
                element.Value = Remote().Replace(Reference().Replace(element.Value, $"url(#{prefix}-$1)"), "url(#)");
            }
        }

        Describe(root, words);
        Scale(root);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void Adapt(XAttribute attribute, string prefix)
    {
        var name = attribute.Name.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            attribute.Remove();
        }
        else if (name == "id")
        {
            attribute.Value = $"{prefix}-{attribute.Value}";
        }
        else if (name is "aria-labelledby" or "aria-describedby")
        {
            attribute.Value = string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $"{prefix}-{id}"));
        }
        else if (name == "href" && attribute.Value.StartsWith('#'))
        {
            attribute.Value = $"#{prefix}-{attribute.Value[1..]}";
        }
        else if (name == "href" && !attribute.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            attribute.Remove();
        }
        else if (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase))
        {
            attribute.Value = Remote().Replace(Reference().Replace(attribute.Value, $"url(#{prefix}-$1)"), "none");
        }
    }

    private static void Describe(XElement root, string words)
    {
        if (root.Attribute("role") is null)
        {
            root.SetAttributeValue("role", "img");
        }

        if (root.Attribute("aria-label") is null && root.Attribute("aria-labelledby") is null && root.Element(Svg + "title") is null)
        {
            root.SetAttributeValue("aria-label", words);
        }
    }

    // Without a viewBox a picture is cropped, not shrunk.
    private static void Scale(XElement root)
    {
        if (root.Attribute("viewBox") is null
            && Length(root.Attribute("width")) is { } width && Length(root.Attribute("height")) is { } height)
        {
            root.SetAttributeValue("viewBox", $"0 0 {width} {height}");
        }
    }

    private static double? Length(XAttribute? attribute) =>
        double.TryParse(attribute?.Value.Replace("px", "", StringComparison.Ordinal), out var length) ? length : null;

    [GeneratedRegex(@"url\(\s*['""]?#([^)'""]+)['""]?\s*\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"url\(\s*['""]?(?!#|data:)[^)]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Remote();
}
