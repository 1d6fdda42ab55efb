using System.Text;

namespace Course.Data;

/// <summary>Family names of several languages, and two ways to split them.</summary>
/// <remarks>
/// Lessons 11 and 12. On disk it is a folder with one UTF-8 file a language, <c>Polish.txt</c>, one name a line: the layout of
/// the PyTorch tutorial "NLP From Scratch: Classifying Names with a Character-Level RNN", so that either set can be read.
/// </remarks>
public sealed class NameSet
{
    // A byte that is no UTF-8 must be reported, not replaced.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string[] languages;

    private NameSet(string title, IReadOnlyList<LabelledName> names)
    {
        (Title, Names) = (title, names);
        languages = [.. names.Select(name => name.Language).Distinct()];
    }

    /// <summary>What the set is called in tables and charts.</summary>
    public string Title { get; }

    /// <summary>Every name, language by language, in the order of the files.</summary>
    public IReadOnlyList<LabelledName> Names { get; }

    /// <summary>The K languages in alphabetical order; a language's place is its class, 0 to K − 1.</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>The course's own names, 20 languages, from <c>data/names</c>.</summary>
    public static NameSet Course() => FromFolder(Path.Combine(DataFolder.Path, "names"), "the course's names");

    /// <summary>The tutorial's names, 18 languages, or null where they have not been fetched.</summary>
    public static NameSet? Tutorial() =>
        DataFolder.FindExternal("names") is { } folder ? FromFolder(folder, "the tutorial's names") : null;

    /// <summary>The <c>.txt</c> files of a folder, one a language. Empty lines and white space around a name do not count.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="title">What to call the set; null takes the folder's name.</param>
    /// <exception cref="ArgumentException">The folder holds no <c>.txt</c> file, or one without a name.</exception>
    /// <exception cref="InvalidDataException">A file is not UTF-8, or a line has no letter of the Latin script.</exception>
    public static NameSet FromFolder(string folder, string? title = null)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? new(title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), [.. files.SelectMany(Read)])
            : throw new ArgumentException($"A set of names is one .txt file a language, and {folder} holds none.", nameof(folder));
    }

    /// <summary>Names that are in memory.</summary>
    /// <param name="title">What to call the set.</param>
    /// <param name="names">The names, in any order.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public static NameSet Of(string title, IEnumerable<LabelledName> names)
    {
        LabelledName[] all = [.. names.OrderBy(name => name.Language, StringComparer.Ordinal)];
        return all.Length > 0 ? new(title, all) : throw new ArgumentException("A set of names has at least one name, and there is none.", nameof(names));
    }

    /// <summary>The class of a language.</summary>
    /// <param name="language">The language, as its file is named.</param>
    /// <exception cref="ArgumentException">The set has no such language.</exception>
    public int ClassOf(string language)
    {
        var place = Array.IndexOf(languages, language);
        return place >= 0
            ? place
            : throw new ArgumentException($"There is no language '{language}' in {Title}. It has {string.Join(", ", languages)}.", nameof(language));
    }

    /// <summary>
    /// Shuffles all rows and holds a share of them out. Unlike <see cref="DistinctSplit"/>, a name that stands in the set twice
    /// may fall on both sides, and is then known before the test.
    /// </summary>
    /// <param name="seed">The same seed gives the same split.</param>
    /// <param name="heldOut">The share to hold out.</param>
    public NameSplit RawSplit(int seed, double heldOut = 0.15)
    {
        CheckShare(heldOut);
        var rows = Names.ToArray();
        new Random(seed).Shuffle(rows);
        var cut = (int)(rows.Length * heldOut);
        return new(rows[cut..], rows[..cut]);
    }

    /// <summary>
    /// Shuffles the distinct names (<see cref="LabelledName.Key"/>) and holds a share of them out. A name stands once for each of
    /// its languages, and all of these on the same side: no held-out name was seen in training, under any language.
    /// </summary>
    /// <param name="seed">The same seed gives the same split.</param>
    /// <param name="heldOut">The share to hold out.</param>
    public NameSplit DistinctSplit(int seed, double heldOut = 0.15)
    {
        CheckShare(heldOut);
        var groups = Names.DistinctBy(name => (name.Key, name.Language)).GroupBy(name => name.Key).Select(group => group.ToArray()).ToArray();
        new Random(seed).Shuffle(groups);
        var cut = (int)(groups.Length * heldOut);
        return new([.. groups[cut..].SelectMany(group => group)], [.. groups[..cut].SelectMany(group => group)]);
    }

    private static List<LabelledName> Read(string file)
    {
        var language = Path.GetFileNameWithoutExtension(file);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file, StrictUtf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{file} is not UTF-8: {e.Message} Save it as UTF-8.", e);
        }

        List<LabelledName> names = [];
        foreach (var (index, line) in lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            LabelledName name = new(line.Trim(), language);
            names.Add(name.Folded.Any(char.IsAsciiLetter)
                ? name
                : throw new InvalidDataException($"{file}, line {index + 1}: a name has at least one Latin letter, got '{line}'. Romanize it, or take it out."));
        }

        return names.Count > 0
            ? names
            : throw new ArgumentException($"{file} holds no name. Write one a line, or delete the file.", nameof(file));
    }

    private static void CheckShare(double heldOut)
    {
        if (!(heldOut is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(heldOut), $"The share to hold out lies between 0 and 1, got {heldOut}. Usual is 0.15.");
        }
    }
}
