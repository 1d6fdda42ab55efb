namespace Course.Cli.Site.Pages;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Anchor">The id it can be linked to by.</param>
/// <param name="Html">Its words, formulas included, without links.</param>
internal sealed record OutlineEntry(int Level, string Anchor, string Html);
