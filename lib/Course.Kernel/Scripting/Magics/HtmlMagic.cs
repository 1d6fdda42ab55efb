namespace Course.Kernel.Scripting;

/// <summary><c>#!html</c>: the lines which follow are HTML.</summary>
internal sealed class HtmlMagic : ShownLanguage
{
    public override string Name => "#!html";

    public override string Description => "The lines that follow are HTML, and are rendered.";

    public override MimeBundle Show(string source) => new MimeBundle().Add("text/html", source).Add("text/plain", source);
}
