using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>A .dib text taken apart: the <c>#!meta</c> block with its JSON, then the segments.</summary>
internal sealed class DibText
{
    private const string MetaLine = "#!meta";

    private DibText(string text, string? path)
    {
        NewLine = IsAllWindows(text) ? "\r\n" : "\n";
        Text = NewLine == "\n" ? text : text.Replace("\r\n", "\n", StringComparison.Ordinal);
        Path = path;
        HeadEnd = ReadMeta();
        KernelInfo = Meta?["kernelInfo"] switch
        {
            null => null,
            JsonObject info => info,
            _ => throw new NotebookFormatException("Expected \"kernelInfo\" in #!meta to be a JSON object.", path),
        };
        Names = KernelNames.From(KernelInfo);
        var kernel = JsonText.StringAt(KernelInfo, "defaultKernelName") ?? PolyglotMetadata.DefaultKernel;
        Segments = DibSegment.Split(Text, HeadEnd, kernel, Names);
    }

    /// <summary>The text; line ends are <c>\n</c>, unless it mixes both kinds: then they are left alone.</summary>
    public string Text { get; }

    /// <summary>The file's line end.</summary>
    public string NewLine { get; }

    /// <summary>The file, or null.</summary>
    public string? Path { get; }

    /// <summary>The JSON in the <c>#!meta</c> block, or null where there is none.</summary>
    public JsonObject? Meta { get; private set; }

    /// <summary>The kernels that the document lists, or null.</summary>
    public JsonObject? KernelInfo { get; }

    /// <summary>Where the <c>#!meta</c> block ends, behind its last line with text; 0 where there is none.</summary>
    public int HeadEnd { get; }

    /// <summary>The names that start a cell in this document.</summary>
    public KernelNames Names { get; }

    /// <summary>The segments behind the <c>#!meta</c> block.</summary>
    public IReadOnlyList<DibSegment> Segments { get; }

    /// <summary>Takes a .dib text apart.</summary>
    /// <exception cref="NotebookFormatException">The <c>#!meta</c> block is not in its place or holds no JSON object.</exception>
    public static DibText Read(string text, string? path) => new(text, path);

    /// <summary>The text of a segment.</summary>
    public string Content(int segment) => Text[Segments[segment].Start..Segments[segment].End];

    /// <summary>The fingerprint of so many segments from an index on.</summary>
    public DibFingerprint Fingerprint(int first, int count) => DibFingerprint.Of(Text, [.. Segments.Skip(first).Take(count)]);

    private static bool IsAllWindows(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text.Replace("\r\n", "", StringComparison.Ordinal).IndexOf('\n', StringComparison.Ordinal) < 0;

    // .NET Interactive takes everything up to the next line that begins with "#!" for the JSON.
    private int ReadMeta()
    {
        var (number, jsonStart, headEnd, firstLine) = (0, -1, 0, 0);
        var seenText = false;
        for (var at = 0; at < Text.Length;)
        {
            var (end, next) = DibSegment.LineAt(Text, at);
            var line = Text.AsSpan(at, end - at);
            number++;
            if (jsonStart >= 0 && line.StartsWith("#!"))
            {
                break;
            }

            if (jsonStart < 0 && line.StartsWith(MetaLine))
            {
                if (seenText)
                {
                    throw new NotebookFormatException(
                        "A line that begins with #!meta must come before the first cell; .NET Interactive reads what follows it as JSON. "
                        + "Move the block to the top.", Path, number, 1);
                }

                (jsonStart, firstLine) = (next, number + 1);
            }

            seenText |= end > at;
            headEnd = jsonStart >= 0 && end > at ? next : headEnd;
            at = next;
        }

        if (jsonStart >= 0)
        {
            Meta = JsonText.Parse(Text[jsonStart..Math.Max(jsonStart, headEnd)], Path, firstLine) as JsonObject
                ?? throw new NotebookFormatException("Expected a JSON object below #!meta.", Path, firstLine, 1);
        }

        return headEnd;
    }
}
