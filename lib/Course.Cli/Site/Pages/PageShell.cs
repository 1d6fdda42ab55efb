using System.Net;

namespace Course.Cli.Site.Pages;

/// <summary>What is around the content of every page: the head, the bar at the top, the foot.</summary>
/// <param name="options">The site's title.</param>
internal sealed class PageShell(SiteOptions options)
{
    /// <summary>The name of the stylesheet in the site.</summary>
    public const string StyleSheet = "assets/site.css";

    /// <summary>The name of the script in the site.</summary>
    public const string Script = "assets/site.js";

    /// <summary>The name of plotly.js in the site.</summary>
    public const string Plotly = "assets/plotly.min.js";

    // Runs before anything is drawn, so that a page whose reader chose the other scheme does not flash.
    private const string ChosenScheme =
        "try{const s=localStorage.getItem('scheme');if(s)document.documentElement.dataset.scheme=s}catch{}";

    /// <summary>A whole page.</summary>
    /// <param name="title">The page's own title as words, or null for the index.</param>
    /// <param name="description">A sentence about the page, as words.</param>
    /// <param name="body">The content: a main element, with what stands beside it.</param>
    /// <param name="head">Further elements of the head, as HTML.</param>
    public string ToHtml(string? title, string description, string body, string head = "")
    {
        var name = WebUtility.HtmlEncode(options.Title);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="description" content="{WebUtility.HtmlEncode(description)}">
            <title>{(title is null ? name : $"{WebUtility.HtmlEncode(title)} · {name}")}</title>
            <script>{ChosenScheme}</script>
            <link rel="stylesheet" href="{StyleSheet}">
            <link rel="icon" href="data:,">
            <script src="{Script}" defer></script>
            {head}</head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="bar"><a href="index.html">{name}</a></header>
            {body}
            <footer class="foot">
            <p>Lessons: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>. Code: MIT. Data: CC0.</p>
            </footer>
            </body>
            </html>

            """;
    }
}
