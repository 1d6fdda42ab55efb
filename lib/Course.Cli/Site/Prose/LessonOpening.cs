namespace Course.Cli.Site.Prose;

/// <summary>How a lesson opens.</summary>
/// <param name="Title">The title's words, or null if the text does not begin with a heading of level 1.</param>
/// <param name="TitleHtml">The title as HTML.</param>
/// <param name="Summary">The first paragraph as HTML, without its links, or null.</param>
/// <param name="Html">What follows the title.</param>
internal sealed record LessonOpening(string? Title, string? TitleHtml, string? Summary, string Html);
