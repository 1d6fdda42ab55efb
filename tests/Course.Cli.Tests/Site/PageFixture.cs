using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Course.Cli.Site.Links;
using Course.Cli.Site.Pages;

namespace Course.Cli.Tests.Site;

/// <summary>A page in an empty course with one other lesson, to write pieces of HTML into.</summary>
internal sealed class PageFixture : IDisposable
{
    private readonly SampleLessons _course = new();
    private readonly ProblemList _problems = new();

    public PageFixture(bool interactive = false)
    {
        Map = new SiteMap(_course.Root, new Dictionary<string, string> { [Path.Combine(_course.Notebooks, "06-bptt.ipynb")] = "06-bptt.html" });
        Page = new PageContext(new LinkResolver(Map, _course.Notebooks), _problems, interactive) { Cell = new CellPlace("05.ipynb", 3, "abc") };
    }

    public SiteMap Map { get; }

    public PageContext Page { get; }

    /// <summary>What was reported so far, one problem a line, or an empty text.</summary>
    public string Problems
    {
        get
        {
            try
            {
                _problems.ThrowIfAny();
                return "";
            }
            catch (UserException error)
            {
                return error.Message[(error.Message.IndexOf('\n') + 1)..];
            }
        }
    }

    public static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;

    public void Dispose() => _course.Dispose();
}
