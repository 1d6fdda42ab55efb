namespace Course.Kernel.Notebooks;

/// <summary>What is remembered of a cell's text, so that it can be found again in a .dib that somebody edited.</summary>
/// <param name="Kernel">The kernel of its first segment; null for a cell that the text does not show.</param>
/// <param name="Segments">How many segments it falls into.</param>
/// <param name="Hash">A hash of its text.</param>
/// <param name="Lines">Four hexadecimal digits for each line that is not blank: enough to tell how much of a cell was kept.</param>
internal sealed record DibFingerprint(string? Kernel, int Segments, string Hash, string Lines)
{
    private const int Digits = 4;

    /// <summary>The fingerprint of a cell that the text does not show.</summary>
    public static DibFingerprint Hidden { get; } = new(null, 0, "", "");

    /// <summary>
    /// The fingerprint of some segments of a text. What stands between them does not count: .NET Interactive sets it anew when it saves.
    /// </summary>
    public static DibFingerprint Of(string text, IReadOnlyList<DibSegment> segments)
    {
        var contents = segments.Select(s => text[s.Start..s.End].Replace("\r\n", "\n", StringComparison.Ordinal)).ToArray();
        var lines = contents.SelectMany(c => c.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new(
            segments[0].Kernel,
            segments.Count,
            SourceHash.OfText(string.Join('\0', segments.Zip(contents, (s, content) => $"{s.Kernel}\n{content}"))),
            string.Concat(lines.Select(l => SourceHash.OfText(l)[..Digits])));
    }

    /// <summary>The share of lines that two texts have in common, from 0 to 1 (Dice's coefficient over their lines).</summary>
    public double Similarity(DibFingerprint other)
    {
        var theirs = other.Marks().GroupBy(m => m).ToDictionary(g => g.Key, g => g.Count());
        var common = Marks().GroupBy(m => m).Sum(g => Math.Min(g.Count(), theirs.GetValueOrDefault(g.Key)));
        return 2.0 * common / Math.Max(1, (Lines.Length + other.Lines.Length) / Digits);
    }

    private IEnumerable<string> Marks() => Lines.Chunk(Digits).Select(m => new string(m));
}
