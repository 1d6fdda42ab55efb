using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// nbformat's <c>multiline_string</c>: text stored as one string or as an array of lines, each with its line end,
/// so that a version control system can show which line changed.
/// </summary>
internal static class MultilineString
{
    // Where Python's str.splitlines breaks, so that Jupyter finds nothing to change when it saves the file again.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    /// <summary>The text as an array of lines: <c>"a\nb"</c> becomes <c>["a\n", "b"]</c>.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        text = AsUtf8Holds(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? text.Length : start + end + 1;
            if (text[end - 1] == '\r' && end < text.Length && text[end] == '\n')
            {
                end++;
            }

            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>The text of a string or of an array of strings; null when the node is neither.</summary>
    public static string? Join(JsonNode? node)
    {
        if (node is JsonArray lines)
        {
            var text = new StringBuilder();
            foreach (var line in lines)
            {
                if (JsonText.AsString(line) is not { } part)
                {
                    return null;
                }

                text.Append(part);
            }

            return text.ToString();
        }

        return JsonText.AsString(node);
    }

    /// <summary>The text as UTF-8 can hold it: half a surrogate pair becomes U+FFFD, as on any console.</summary>
    public static string AsUtf8Holds(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
