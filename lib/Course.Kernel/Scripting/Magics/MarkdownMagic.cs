namespace Course.Kernel.Scripting;

/// <summary><c>#!markdown</c>: the lines which follow are prose.</summary>
internal sealed class MarkdownMagic : ShownLanguage
{
    public override string Name => "#!markdown";

    public override string Description => "The lines that follow are Markdown, and are rendered.";

    public override MimeBundle Show(string source) => new MimeBundle().Add("text/markdown", source).Add("text/plain", source);
}
