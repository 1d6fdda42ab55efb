using System.Net;
using Course.Kernel;

namespace Course.Cli.Site.Outputs;

/// <summary>Writes a compile error or an exception: its name, its message, the lines with the marker under the fault.</summary>
internal static class ErrorRenderer
{
    public static string ToHtml(ErrorOutput error)
    {
        var head = $"{error.Name}: {error.Message}";
        var trace = string.Join('\n', error.Traceback).ReplaceLineEndings("\n");
        if (trace.StartsWith(head.ReplaceLineEndings("\n"), StringComparison.Ordinal))
        {
            // The trace begins with what is said above it.
            trace = trace[head.ReplaceLineEndings("\n").Length..].TrimStart('\n');
        }
        else if (error.Name == "CompilationError")
        {
            head = "This cell does not compile";
        }
        else if (trace.Trim() == error.Message.Trim())
        {
            trace = "";
        }

        var lines = trace.Length == 0 ? "" : $"<pre>{TerminalText.ToHtml(trace)}</pre>";
        return $"""<div class="output error"><p>{WebUtility.HtmlEncode(head)}</p>{lines}</div>""";
    }
}
