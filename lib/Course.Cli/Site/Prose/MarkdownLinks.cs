using Course.Cli.Site.Links;
using Course.Cli.Site.Pages;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Cli.Site.Prose;

/// <summary>Turns the links and pictures of a text to where the site has them.</summary>
internal static class MarkdownLinks
{
    /// <summary>Rewrites every link. One that leads nowhere is reported; one that this site does not hold becomes plain words.</summary>
    public static void Rewrite(MarkdownDocument text, PageContext page)
    {
        foreach (var link in text.Descendants<LinkInline>().ToList())
        {
            var url = link.Url ?? "";
            var target = link.IsImage ? page.Links.Load(url) : page.Links.Link(url);
            switch (target.Kind)
            {
                case TargetKind.Found:
                    link.Url = target.Url;
                    break;
                case TargetKind.NotInSite when !link.IsImage:
                    Unlink(link);
                    break;
                default:
                    page.Report(Problem(target, link.IsImage), link.Line + 1);
                    break;
            }
        }
    }

    private static void Unlink(LinkInline link)
    {
        var words = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 0 };
        link.ReplaceBy(words, copyChildren: true);
        words.SetAttributes(new HtmlAttributes { Classes = ["absent"], Properties = [new("title", "Not part of this site")] });
    }

    private static string Problem(Target target, bool isImage) => target.Kind switch
    {
        TargetKind.Missing => $"There is no file {target.Url}, to which a {(isImage ? "picture" : "link")} leads.",
        TargetKind.Remote => $"The picture {target.Url} would be loaded from the network. Put it into the course's folder.",
        TargetKind.NotInSite => $"The picture {target.Url} is no file of the course. Put it into the course's folder.",
        _ => $"The link {target.Url} has a scheme that a page must not have.",
    };
}
