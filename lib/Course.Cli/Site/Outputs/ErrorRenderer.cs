using System.Net;
using Course.Kernel;

namespace Course.Cli.Site.Outputs;

/// <summary>Writes a compile error or an exception: its name, its message, the lines with the marker under the fault.</summary>
internal static class ErrorRenderer
{
    public static string ToHtml(ErrorOutput error)
    {
        var trace = string.Join('\n', error.Traceback);
        var head = trace.Contains(error.Message, StringComparison.Ordinal) && trace.Contains(error.Name, StringComparison.Ordinal)
            ? WebUtility.HtmlEncode(error.Name)
            : $"{WebUtility.HtmlEncode(error.Name)}: {WebUtility.HtmlEncode(error.Message)}";
        return $"""<div class="output error"><p class="error-name">{head}</p><pre>{TerminalText.ToHtml(trace)}</pre></div>""";
    }
}
