namespace Course.Kernel.Notebooks;

/// <summary>A stretch of a .dib text that belongs to one kernel, without the blank lines around it.</summary>
/// <param name="Kernel">The kernel's name; <c>markdown</c> for prose.</param>
/// <param name="Start">Where its first line that is not empty begins.</param>
/// <param name="End">Where its last line that is not empty ends, before the line end.</param>
internal readonly record struct DibSegment(string Kernel, int Start, int End)
{
    /// <summary>
    /// Cuts a text at the lines that name a kernel, as .NET Interactive does. Other lines that begin with <c>#!</c> are magic commands
    /// and stay in their segment; a segment with nothing but empty lines is left out.
    /// </summary>
    /// <example><c>"#!csharp\n\n#!time\n1+1\n\n#!md\nHi"</c> gives <c>csharp "#!time\n1+1"</c> and <c>markdown "Hi"</c>.</example>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="kernel">The kernel of what comes before the first name.</param>
    /// <param name="names">The names that start a segment.</param>
    public static List<DibSegment> Split(string text, int start, string kernel, KernelNames names)
    {
        var segments = new List<DibSegment>();
        var (first, last) = (-1, -1);
        for (var at = start; at < text.Length;)
        {
            var (end, next) = LineAt(text, at);
            if (KernelNamedBy(text.AsSpan(at, end - at), names) is { } named)
            {
                Close();
                kernel = named;
            }
            else if (end > at)
            {
                first = first < 0 ? at : first;
                last = end;
            }

            at = next;
        }

        Close();
        return segments;

        void Close()
        {
            if (first >= 0)
            {
                segments.Add(new(kernel, first, last));
                first = -1;
            }
        }
    }

    /// <summary>
    /// Where the line that begins at an index ends, and where the next one begins. Any <c>\r</c> before the line end belongs to it:
    /// a cell's text could not end in one and be told from a line end of Windows.
    /// </summary>
    public static (int End, int Next) LineAt(string text, int at)
    {
        var newLine = text.IndexOf('\n', at);
        var end = newLine < 0 ? text.Length : newLine;
        return (at + text.AsSpan(at, end - at).TrimEnd('\r').Length, newLine < 0 ? text.Length : newLine + 1);
    }

    private static string? KernelNamedBy(ReadOnlySpan<char> line, KernelNames names) =>
        line.StartsWith("#!") ? names.Resolve(line[2..].ToString()) : null;
}
