namespace Course.Kernel.Display.Writers;

/// <summary>
/// The style rules of tables and trees. They reach no further than the kernel's own classes, and colours are those
/// of the page, so that they suit a light page and a dark one.
/// </summary>
internal static class HtmlStyle
{
    public const string Element = """
        <style>
        .dni-table{border-collapse:collapse}
        .dni-table th,.dni-table td{text-align:start;vertical-align:top;padding:.15em .6em;border-bottom:1px solid rgb(128 128 128/.3)}
        .dni-table pre,.dni-plaintext pre{margin:0;padding:0;background:none;color:inherit;white-space:pre-wrap}
        .dni-code-hint{font-style:italic}
        </style>
        """;
}
