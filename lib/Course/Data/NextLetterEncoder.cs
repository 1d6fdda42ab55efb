using Course.Text;
using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Writes names of known languages as ids, for a network that says which letter comes next.</summary>
/// <remarks>
/// <para>Lesson 12. At each place stand the letter, and the <em>contexts</em>: of the pieces that end there, those of one to three letters
/// in this language, and those of two to four letters in any. Example: where <c>Kow</c> of a Polish name has been read, they are
/// <c>Polish w</c>, <c>Polish ow</c>, <c>Polish Kow</c>, <c>ow</c>, <c>Kow</c> and <c>^Kow</c>, with <c>^</c> for the beginning.</para>
/// <para>Both vocabularies are made of the training names alone. A context has an id if it comes at two places of the training names or more.</para>
/// </remarks>
public sealed class NextLetterEncoder
{
    /// <summary>F: how many contexts a place has at most.</summary>
    public const int ContextsAtPlace = 6;

    private readonly CharacterTokenizer tokenizer = new();
    private readonly Dictionary<string, long> places;
    private readonly Dictionary<LabelledName, (long[] Ids, long[] Contexts)> known; // the training names, encoded once

    /// <summary>Collects letters and contexts.</summary>
    /// <param name="train">The training names.</param>
    /// <param name="languages">The languages, as <see cref="NameSet.Languages"/> has them.</param>
    public NextLetterEncoder(IReadOnlyList<LabelledName> train, IReadOnlyList<string> languages)
    {
        Languages = languages;
        places = languages.Index().ToDictionary(l => l.Item, l => (long)l.Index);
        Characters = Vocabulary.Build(train.SelectMany(name => tokenizer.Tokenize(name.Folded)));
        var contexts = train.Select(name => (Name: name, AtPlaces: AtPlaces(name))).ToArray();
        Contexts = Vocabulary.Build(contexts.SelectMany(name => name.AtPlaces).SelectMany(place => place), minimumCount: 2, special: SpecialTokens.Pad);
        known = contexts.DistinctBy(name => name.Name).ToDictionary(name => name.Name, name => EncodeBoth(name.Name, name.AtPlaces));
    }

    /// <summary>The K languages; a language's place is its id.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The letters, after the four special tokens.</summary>
    public Vocabulary Characters { get; }

    /// <summary>The contexts, after <c>&lt;pad&gt;</c>.</summary>
    public Vocabulary Contexts { get; }

    /// <summary>The id of a language.</summary>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public long LanguageOf(string language) => places.TryGetValue(language, out var place)
        ? place
        : throw new ArgumentException($"There is no language '{language}' here. Take one of {string.Join(", ", Languages)}.", nameof(language));

    /// <summary>The ids of a name's letters, between those of <c>&lt;bos&gt;</c> and <c>&lt;eos&gt;</c>.</summary>
    /// <param name="name">The name, folded to ASCII.</param>
    public long[] Encode(string name) => Characters.Encode([Vocabulary.Bos, .. tokenizer.Tokenize(name), Vocabulary.Eos]);

    /// <summary>The contexts at one place: those of the language, then those of any.</summary>
    /// <param name="language">The language.</param>
    /// <param name="read">The letters that have been read, folded to ASCII; none of them at the beginning.</param>
    public static string[] ContextsOf(string language, string read)
    {
        var marked = $"^{read}";
        var pieces = Enumerable.Range(1, Math.Min(4, marked.Length)).Select(length => marked[^length..]).ToArray();
        return [.. pieces.Take(3).Select(piece => $"{language} {piece}"), .. pieces.Skip(1)];
    }

    /// <summary>The ids of the contexts at one place; the id 0 stands for each one that is unknown or missing. // (F)</summary>
    /// <param name="language">The language.</param>
    /// <param name="read">The letters that have been read, folded to ASCII.</param>
    public long[] EncodeContexts(string language, string read) => EncodeAll([ContextsOf(language, read)]);

    /// <summary>A batch.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentException">A language is unknown.</exception>
    public NextLetterBatch Batch(IReadOnlyList<LabelledName> names)
    {
        var encoded = names.Select(name => known.TryGetValue(name, out var ids) ? ids : EncodeBoth(name, AtPlaces(name))).ToArray();
        var text = PaddedBatch.Of([.. encoded.Select(e => e.Ids[..^1])], encoded.Select(e => e.Ids[1..]).ToArray());
        var longest = text.Input.shape[1];
        var contexts = new long[names.Count * longest * ContextsAtPlace];
        for (var row = 0; row < names.Count; row++)
        {
            encoded[row].Contexts.CopyTo(contexts, row * longest * ContextsAtPlace);
        }

        text.Lengths.Dispose();
        var language = tensor(names.Select(name => LanguageOf(name.Language)).ToArray());
        return new(text.Input, language, tensor(contexts, [names.Count, longest, ContextsAtPlace]), text.Target) { Tokens = text.Tokens };
    }

    // The contexts at the beginning of a name and behind each of its letters.
    private static string[][] AtPlaces(LabelledName name) =>
        [.. Enumerable.Range(0, name.Folded.Length + 1).Select(read => ContextsOf(name.Language, name.Folded[..read]))];

    private (long[] Ids, long[] Contexts) EncodeBoth(LabelledName name, string[][] places) => (Encode(name.Folded), EncodeAll(places));

    // The ids at all places, one place after the other.
    private long[] EncodeAll(string[][] places)
    {
        var ids = new long[places.Length * ContextsAtPlace];
        foreach (var (place, contexts) in places.Index())
        {
            foreach (var (i, context) in contexts.Index())
            {
                ids[(place * ContextsAtPlace) + i] = Contexts.Contains(context) ? Contexts[context] : 0;
            }
        }

        return ids;
    }
}
