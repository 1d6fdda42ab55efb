using System.Globalization;
using Course.Data;
using Course.NGrams;
using Course.Text;
using Course.Training;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>Makes up names of a language: lesson 12's best network, with its vocabularies and its training in one place.</summary>
public sealed class NameGenerator : IDisposable
{
    private const int BatchSize = 128;

    private readonly WideAndDeepLanguageModel network;
    private readonly long[] neverDrawn;
    private readonly long bos;
    private readonly long eos;

    private NameGenerator(NextLetterEncoder encoder)
    {
        Encoder = encoder;
        var letters = encoder.Characters;
        (bos, eos) = (letters[Vocabulary.Bos], letters[Vocabulary.Eos]);
        neverDrawn = [letters[Vocabulary.Pad], letters[Vocabulary.Unk], bos];
        ConditionalReader deep = new(
            RecurrentKind.Gru, letters.Count, encoder.Languages.Count, hiddenSize: 64, embeddingSize: 32, conditionSize: 16, dropout: 0.2);
        network = new(deep, encoder.Contexts.Count, letters.Count);
    }

    /// <summary>How names become ids.</summary>
    public NextLetterEncoder Encoder { get; }

    /// <summary>The K languages.</summary>
    public IReadOnlyList<string> Languages => Encoder.Languages;

    /// <summary>How training went.</summary>
    public TrainingLog Log { get; private set; } = new();

    /// <summary>Trains a generator.</summary>
    /// <param name="names">The training names.</param>
    /// <param name="languages">The languages of the set, as <see cref="NameSet.Languages"/> has them.</param>
    /// <param name="seed">Decides the first weights, the batches and the dropout.</param>
    /// <param name="epochs">How often every name is seen.</param>
    /// <param name="progress">Who is told how training goes, or null.</param>
    public static NameGenerator Train(
        IReadOnlyList<LabelledName> names, IReadOnlyList<string> languages, int seed, int epochs = 5, TrainingProgress? progress = null)
    {
        random.manual_seed(seed);
        NameGenerator generator = new(new(names, languages));
        var lengths = names.Select(name => name.Folded.Length).ToArray();
        using var optimizer = optim.AdamW(generator.network.parameters(), lr: 0.01);
        Trainer trainer = new(generator.network, optimizer, new() { Epochs = epochs, ClipNorm = 1, Schedule = Schedules.Cosine(epochs), Progress = progress });
        generator.Log = trainer.Fit(
            epoch => LengthBuckets.Of(lengths, BatchSize, (1000 * seed) + epoch).Select(batch => generator.Encoder.Batch([.. batch.Select(i => names[i])])),
            batch => nn.functional.cross_entropy(generator.network.call(batch).flatten(0, 1), batch.Target.flatten()));
        return generator;
    }

    /// <summary>ln p of each letter of a name given its language and the letters before, and at last of the end mark: one number more than letters.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name has no Latin letter, or its language is unknown.</exception>
    public double[] LogProbabilities(LabelledName name) => LogProbabilities([name])[0];

    /// <summary>The same for each of many names.</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentException">A name has no Latin letter, or its language is unknown.</exception>
    public double[][] LogProbabilities(IReadOnlyList<LabelledName> names)
    {
        foreach (var name in names)
        {
            NameEncoder.Checked(name.Text);
        }

        using var plain = no_grad();
        network.eval();
        var result = new double[names.Count][];
        foreach (var places in Enumerable.Range(0, names.Count).OrderBy(i => names[i].Folded.Length).Chunk(256))
        {
            using var scope = NewDisposeScope();
            var batch = Encoder.Batch([.. places.Select(i => names[i])]);
            var target = batch.Target.clamp(0).unsqueeze(-1);                                        // (B, T, 1)
            var logs = network.call(batch).log_softmax(-1).gather(-1, target).squeeze(-1);           // (B, T)
            var values = logs.to(ScalarType.Float64).contiguous().data<double>().ToArray();
            var longest = (int)logs.shape[1];
            foreach (var (row, place) in places.Index())
            {
                result[place] = values[(row * longest)..((row * longest) + names[place].Folded.Length + 1)];
            }
        }

        return result;
    }

    /// <summary>What is drawn from after the first letters of a name: p(next letter or end mark), with the temperature applied. // (V)</summary>
    /// <param name="language">The language.</param>
    /// <param name="start">The letters so far; empty at the beginning of a name.</param>
    /// <param name="temperature">τ of <see cref="Decoding.Temperature"/>.</param>
    /// <exception cref="ArgumentException">The language is unknown, or a letter is.</exception>
    public double[] Distribution(string language, string start = "", double temperature = 1)
    {
        var read = Checked(start);
        using var reading = new Reading(this, language, read, rows: 1);
        return Shape(reading.Next[0], read, temperature);
    }

    /// <summary>Makes up names. The network reads the first letters, then draws a letter, reads it, draws the next, until it draws the end mark.</summary>
    /// <param name="language">The language.</param>
    /// <param name="count">How many names; some may be equal.</param>
    /// <param name="random">Where chance comes from: the same seed draws the same names.</param>
    /// <param name="start">The first letters, with marks or without; empty leaves them to the network.</param>
    /// <param name="temperature">τ of <see cref="Decoding.Temperature"/>; 0 always takes the likeliest letter.</param>
    /// <param name="limit">A name that has so many letters ends there.</param>
    /// <exception cref="ArgumentException">The language is unknown, the first letters are not Latin or not fewer than <paramref name="limit"/>, or no training name has one of them.</exception>
    public string[] Write(string language, int count, Random random, string start = "", double temperature = 1, int limit = 30)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var read = Checked(start);
        if (read.Length >= limit)
        {
            throw new ArgumentException($"A name has {limit} letters at most, and its first letters are fewer than that; got {read.Length:N0} of them. Give fewer, or raise the limit.", nameof(start));
        }

        var names = Enumerable.Repeat(read, count).ToArray();
        if (count == 0)
        {
            return names;
        }

        using var reading = new Reading(this, language, read, count);
        var open = Enumerable.Range(0, count).ToHashSet();
        while (true)
        {
            var next = reading.Next;
            var drawn = new long[count];
            for (var row = 0; row < count; row++)
            {
                drawn[row] = open.Contains(row) ? Sampling.Draw(Shape(next[row], names[row], temperature), random.NextDouble()) : eos;
                names[row] += drawn[row] == eos ? "" : Encoder.Characters[drawn[row]];
            }

            open.RemoveWhere(row => drawn[row] == eos || names[row].Length == limit);
            if (open.Count == 0)
            {
                return names;
            }

            reading.Read(drawn, names);
        }
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => network.Dispose();

    // Special tokens are never drawn, and no name ends before its first letter.
    private double[] Shape(double[] probabilities, string read, double temperature)
    {
        foreach (var id in neverDrawn)
        {
            probabilities[id] = 0;
        }

        probabilities[eos] = read.Length == 0 ? 0 : probabilities[eos];
        return Decoding.Temperature(probabilities, temperature);
    }

    /// <summary>First letters, folded. Unlike a name, they may end with a space.</summary>
    private string Checked(string start)
    {
        var odd = Elements(start).FirstOrDefault(element => !string.IsNullOrWhiteSpace(element) && AsciiFolding.Fold(element).Length == 0);
        if (odd is not null)
        {
            throw new ArgumentException($"The first letters of a name are Latin letters, with spaces, hyphens and apostrophes; got '{odd}'. Leave it out, or write it in the Latin script.", nameof(start));
        }

        var folded = AsciiFolding.Fold(start);
        folded += folded.Length > 0 && char.IsWhiteSpace(start[^1]) ? " " : "";
        var unseen = folded.Select(c => $"{c}").FirstOrDefault(c => !Encoder.Characters.Contains(c));
        return unseen is null
            ? folded
            : throw new ArgumentException($"No training name has a '{unseen}', so nothing was learned of it. Give other first letters.", nameof(start));
    }

    // What a reader sees as one character: a letter and its marks, or an emoji.
    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    /// <summary>Some names of one language that the network reads side by side, letter by letter.</summary>
    private sealed class Reading : IDisposable
    {
        private readonly NameGenerator generator;
        private readonly string language;
        private readonly Tensor condition; // (B)
        private RecurrentState? state;

        public Reading(NameGenerator generator, string language, string start, int rows)
        {
            (this.generator, this.language) = (generator, language);
            condition = full(rows, generator.Encoder.LanguageOf(language), dtype: ScalarType.Int64);
            generator.network.eval();
            Read(Enumerable.Repeat(generator.bos, rows).ToArray(), Enumerable.Repeat("", rows).ToArray());
            for (var t = 0; t < start.Length; t++)
            {
                Read(Enumerable.Repeat(generator.Encoder.Characters[$"{start[t]}"], rows).ToArray(), Enumerable.Repeat(start[..(t + 1)], rows).ToArray());
            }
        }

        /// <summary>p(next letter), for each name. // (B, V)</summary>
        public double[][] Next { get; private set; } = [];

        /// <summary>Reads one more letter of each name.</summary>
        /// <param name="letters">The letters' ids.</param>
        /// <param name="names">The names so far, these letters included.</param>
        public void Read(long[] letters, string[] names)
        {
            using var scope = NewDisposeScope();
            using var plain = no_grad();
            var encoder = generator.Encoder;
            var contexts = names.SelectMany(name => encoder.EncodeContexts(language, name)).ToArray();
            var (logits, after) = generator.network.call(
                tensor(letters, [names.Length, 1]), condition, tensor(contexts, [names.Length, 1, NextLetterEncoder.ContextsAtPlace]), state); // (B, 1, V)
            state?.Dispose();
            state = after.DetachFromDisposeScope();
            var p = logits.squeeze(1).to(ScalarType.Float64).softmax(-1).contiguous().data<double>().ToArray();
            Next = [.. p.Chunk(encoder.Characters.Count)];
        }

        public void Dispose()
        {
            state?.Dispose();
            condition.Dispose();
        }
    }
}
