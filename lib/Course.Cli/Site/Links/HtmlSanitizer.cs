using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Course.Cli.Site.Pages;

namespace Course.Cli.Site.Links;

/// <summary>
/// Takes out of HTML what a page of the site must not have: scripts, frames, and whatever the browser would fetch
/// from another machine. The rest stays as it was.
/// </summary>
internal static partial class HtmlSanitizer
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet", "link", "meta", "base", "template",
    };

    private static readonly HashSet<string> Loading = new(StringComparer.OrdinalIgnoreCase)
    {
        "src", "srcset", "poster", "background", "data", "action", "formaction", "xlink:href", "manifest", "ping",
    };

    /// <summary>The HTML without what is forbidden, its links and pictures leading to where the site has them.</summary>
    public static string Clean(string html, PageContext page)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument("<!doctype html><body>");
        document.Body!.InnerHtml = html;
        foreach (var element in document.Body.QuerySelectorAll("*"))
        {
            if (Forbidden.Contains(element.LocalName) || element.LocalName == "style" && !Keep(element, page))
            {
                element.Remove();
                continue;
            }

            foreach (var attribute in element.Attributes.ToList())
            {
                CleanAttribute(element, attribute, page);
            }
        }

        return document.Body.InnerHtml;
    }

    /// <summary>Whether there is anything to see: words, a picture, a table, a formula.</summary>
    public static bool IsEmpty(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var style in body.QuerySelectorAll("style"))
        {
            style.Remove();
        }

        return string.IsNullOrWhiteSpace(body.TextContent) && body.QuerySelector("img, svg, table, math, hr, canvas") is null;
    }

    private static bool Keep(IElement style, PageContext page) =>
        !Fetches(style.TextContent) && page.IsNewStyle(style.TextContent);

    private static void CleanAttribute(IElement element, IAttr attribute, PageContext page)
    {
        var name = attribute.Name;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || Fetches(attribute.Value) && !name.StartsWith("data-", StringComparison.OrdinalIgnoreCase))
        {
            element.RemoveAttribute(name);
        }
        else if (name.Equals("href", StringComparison.OrdinalIgnoreCase) && element.LocalName is "a" or "area")
        {
            Set(element, name, page.Links.Link(attribute.Value));
        }
        else if (Loading.Contains(name) || name.Equals("href", StringComparison.OrdinalIgnoreCase))
        {
            var target = page.Links.Load(attribute.Value);
            if (target.Kind != TargetKind.Found && element.LocalName == "img" && name == "src")
            {
                var words = element.GetAttribute("alt") is { Length: > 0 } alt ? alt : "a picture that is not part of this site";
                element.OuterHtml = $"<span class=\"absent\">{WebUtility.HtmlEncode(words)}</span>";
                return;
            }

            Set(element, name, target);
        }
    }

    private static void Set(IElement element, string name, Target target)
    {
        if (target.Kind == TargetKind.Found)
        {
            element.SetAttribute(name, target.Url);
        }
        else
        {
            element.RemoveAttribute(name);
        }
    }

    // url(#id) stays on the page and url(data:…) carries what it shows; any other url() and @import are fetched.
    private static bool Fetches(string css) => FetchingCss().IsMatch(css);

    [GeneratedRegex(@"@import|url\(\s*['""]?(?!\s*(#|data:))", RegexOptions.IgnoreCase)]
    private static partial Regex FetchingCss();
}
