using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Text;

/// <summary>A vocabulary as a text file: a first line that says how many tokens, then a line with count and token for each id, from 0.</summary>
/// <remarks>
/// Between count and token stands a tab. Characters that would break the line are escaped as in C#:
/// a backslash, a control character, an unpaired surrogate. Example: the token of a line end is <c>12⇥\u000A</c>.
/// </remarks>
public static partial class VocabularyFile
{
    /// <summary>Writes a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="path">The file. What stood there is replaced at once when all is written.</param>
    public static void Save(this Vocabulary vocabulary, string path)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (StreamWriter writer = new(unfinished) { NewLine = "\n" })
            {
                writer.WriteLine(Header(vocabulary.Count));
                foreach (var (token, count) in vocabulary.Entries)
                {
                    writer.WriteLine($"{count}\t{Escape(token)}");
                }
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The vocabulary, equal to the one that was saved.</returns>
    /// <exception cref="InvalidDataException">The file is something else, or damaged; the message names the line.</exception>
    public static Vocabulary Load(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Header(lines.Length - 1))
        {
            throw new InvalidDataException($"""
                '{path}' is not a vocabulary, or a part of one: with {lines.Length} lines its first should be "{Header(Math.Max(0, lines.Length - 1))}".
                It is "{lines.FirstOrDefault()}". Save the vocabulary again.
                """);
        }

        try
        {
            return new(lines.Skip(1).Select((line, i) => Parse(line, $"'{path}', line {i + 2}")));
        }
        catch (ArgumentException twice)
        {
            throw new InvalidDataException($"'{path}': {twice.Message}", twice);
        }
    }

    private static string Header(int tokens) => $"vocabulary of {tokens} tokens: count, tab, token; the first has the id 0";

    private static (string Token, long Count) Parse(string line, string place)
    {
        var tab = line.IndexOf('\t');
        var token = Escaped().Replace(line[(tab + 1)..], match => ((char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber)).ToString());
        return tab >= 0 && long.TryParse(line.AsSpan(0, tab), NumberStyles.None, null, out var count) && Escape(token) == line[(tab + 1)..]
            ? (token, count)
            : throw new InvalidDataException($"{place}: expected a count, a tab and a token, got \"{line}\".");
    }

    private static string Escape(string token) => Unwritable().Replace(token, match => $"\\u{(int)match.Value[0]:X4}");

    [GeneratedRegex(@"[\\\p{Cc}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unwritable();

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex Escaped();
}
