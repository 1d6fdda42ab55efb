using Markdig.Parsers;
using Markdig.Syntax;

namespace Course.Cli.Site.Prose;

/// <summary>A formula between lines of <c>$$</c>.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>What is wrong with how it is delimited, or null.</summary>
    public string? Problem { get; set; } = "This $$ is never closed.";
}
