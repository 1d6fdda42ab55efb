using System.Text;
using System.Text.RegularExpressions;

namespace Course.Data;

/// <summary>A text to learn from, and its end to be judged by.</summary>
/// <remarks>Lessons 02 to 20. The split is by place, not at random: the held-out text is what comes after all that was read.</remarks>
/// <param name="Name">What the text is called in tables and charts.</param>
/// <param name="Text">All of it.</param>
public sealed partial record TextCorpus(string Name, string Text)
{
    // What a string can hold.
    private const int LongestText = 0x3FFFFFDF;

    // A byte that is no UTF-8 must be reported, not replaced.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The first 90 % of the characters.</summary>
    public string Train => Text[..(Text.Length * 9 / 10)];

    /// <summary>The rest, which no model of the course is trained on.</summary>
    public string HeldOut => Text[(Text.Length * 9 / 10)..];

    /// <summary>The course's own corpus: a short novel in 24 chapters, 219,271 characters, from <c>data/prose</c>.</summary>
    public static TextCorpus Prose() => FromFolder(Path.Combine(DataFolder.Path, "prose")) with { Name = "prose" };

    /// <summary>H. G. Wells, The Time Machine, or null where it has not been fetched.</summary>
    public static TextCorpus? TimeMachine() =>
        DataFolder.FindExternal("timemachine.txt") is { } file ? FromFile(file) with { Name = "The Time Machine" } : null;

    /// <summary>The <c>.txt</c> files of a folder, in the order of their names, a line break between one and the next.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The text, named after the folder.</returns>
    /// <exception cref="ArgumentException">The folder holds no <c>.txt</c> file.</exception>
    /// <exception cref="InvalidDataException">A file is not UTF-8.</exception>
    public static TextCorpus FromFolder(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? new(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), string.Join('\n', files.Select(Read)))
            : throw new ArgumentException($"A corpus is one .txt file or more, and {folder} holds none.", nameof(folder));
    }

    /// <summary>One file.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>The text, named after the file.</returns>
    /// <exception cref="InvalidDataException">The file is not UTF-8.</exception>
    public static TextCorpus FromFile(string file) => new(Path.GetFileNameWithoutExtension(file), Read(file));

    /// <summary>
    /// The text in 27 characters, as Dive into Deep Learning prepares it: every run of what is not a letter A–Z becomes one
    /// space, and letters become lower case.
    /// </summary>
    public TextCorpus LettersOnly() => this with { Text = NotLetters().Replace(Text, " ").ToLowerInvariant() };

    [GeneratedRegex("[^A-Za-z]+")]
    private static partial Regex NotLetters();

    private static string Read(string file)
    {
        if (new FileInfo(file).Length is var bytes and > LongestText)
        {
            throw new InvalidDataException($"{file} has {bytes:N0} bytes, and a text at most {LongestText:N0} characters. Give a part of it.");
        }

        try
        {
            return File.ReadAllText(file, StrictUtf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{file} is not UTF-8: {e.Message} Save it as UTF-8.", e);
        }
    }
}
