using Course.NGrams;
using Course.Text;
using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Writes names as ids, in two ways: character by character, and as the set of their character n-grams.</summary>
/// <remarks>
/// Lesson 11. Both vocabularies are made of the training names alone. Example: <c>Abe</c> becomes <c>&lt;bos&gt; A b e &lt;eos&gt;</c>, and the pieces
/// of <see cref="NaiveBayes.Pieces"/> that two training names have at least.
/// </remarks>
public sealed class NameEncoder
{
    private const int Order = 4;
    private readonly CharacterTokenizer tokenizer = new();
    private readonly Dictionary<string, (long[], long[])> known; // the training names, encoded once

    /// <summary>Collects characters and pieces.</summary>
    /// <param name="train">The training names.</param>
    public NameEncoder(IReadOnlyList<LabelledName> train)
    {
        Characters = Vocabulary.Build(train.SelectMany(name => tokenizer.Tokenize(name.Folded)));
        Pieces = Vocabulary.Build(train.SelectMany(name => NaiveBayes.Pieces(name.Folded, Order)), minimumCount: 2, special: SpecialTokens.Pad);
        known = train.Select(name => name.Folded).Distinct().ToDictionary(name => name, name => (Encode(name), EncodePieces(name)));
    }

    /// <summary>The characters, after the four special tokens.</summary>
    public Vocabulary Characters { get; }

    /// <summary>The pieces, after <c>&lt;pad&gt;</c>.</summary>
    public Vocabulary Pieces { get; }

    /// <summary>The ids of a name's characters, between those of <c>&lt;bos&gt;</c> and <c>&lt;eos&gt;</c>.</summary>
    /// <param name="name">The name; it is folded first.</param>
    /// <exception cref="ArgumentException">The name has no Latin letter.</exception>
    public long[] Encode(string name) => Characters.Encode([Vocabulary.Bos, .. tokenizer.Tokenize(Checked(name)), Vocabulary.Eos]);

    /// <summary>The ids of a name's pieces; a piece that the vocabulary lacks is left out.</summary>
    /// <param name="name">The name; it is folded first.</param>
    /// <exception cref="ArgumentException">The name has no Latin letter.</exception>
    public long[] EncodePieces(string name) => Pieces.Encode(NaiveBayes.Pieces(Checked(name), Order).Where(Pieces.Contains));

    /// <summary>A batch.</summary>
    /// <param name="names">The names.</param>
    /// <param name="classes">The class of each.</param>
    /// <exception cref="ArgumentException">A name has no Latin letter, or there are not as many classes as names.</exception>
    public NameBatch Batch(IReadOnlyList<string> names, IReadOnlyList<long> classes)
    {
        var encoded = names.Select(name => known.TryGetValue(name, out var ids) ? ids : (Encode(name), EncodePieces(name))).ToArray();
        var read = PaddedBatch.Of([.. encoded.Select(ids => ids.Item1)], classes);
        var pieces = encoded.Select(ids => ids.Item2).ToArray();
        var most = pieces.Max(ids => ids.Length);
        var filled = pieces.SelectMany(ids => ids.Concat(Enumerable.Repeat(0L, most - ids.Length))).ToArray();
        return new(read.Input, read.Lengths, tensor(filled).reshape(names.Count, most), read.Target) { Tokens = read.Tokens };
    }

    /// <summary>The name, folded.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name has no Latin letter.</exception>
    internal static string Checked(string name)
    {
        var folded = AsciiFolding.Fold(name);
        return folded.Any(char.IsAsciiLetter)
            ? folded
            : throw new ArgumentException($"A name has at least one Latin letter, got '{name}'. Write it in the Latin script.", nameof(name));
    }
}
