namespace Course.Kernel.Scripting;

/// <summary><c>#!javascript</c>: the lines which follow run in the reader's browser.</summary>
internal sealed class JavaScriptMagic : ShownLanguage
{
    public override string Name => "#!javascript";

    public override IReadOnlyList<string> Aliases => ["#!js"];

    public override string Description => "The lines that follow are JavaScript, run by the reader's browser.";

    /// <inheritdoc/>
    /// <remarks>In a script element, the text <c>&lt;/script</c> ends it wherever it stands; escaped, it means the same to JavaScript.</remarks>
    public override MimeBundle Show(string source)
    {
        var script = source.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
        return new MimeBundle().Add("text/html", $"<script type=\"text/javascript\">\n{script}\n</script>").Add("text/plain", "");
    }
}
