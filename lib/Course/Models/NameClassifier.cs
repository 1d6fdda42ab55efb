using Course.Data;
using Course.Training;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>Tells the language of a name: lesson 11's best network, with its vocabularies and its training in one place.</summary>
public sealed class NameClassifier : IDisposable
{
    private const int BatchSize = 128;

    private readonly NameEncoder encoder;
    private readonly WideAndDeepClassifier network;

    private NameClassifier(NameEncoder encoder, IReadOnlyList<string> languages, IReadOnlyList<double> prior)
    {
        (this.encoder, Languages, Prior) = (encoder, languages, prior);
        SequenceClassifier deep = new(
            RecurrentKind.Gru, encoder.Characters.Count, hiddenSize: 64, languages.Count, embeddingSize: 32, dropout: 0.5, bidirectional: true);
        network = new(deep, encoder.Pieces.Count, languages.Count);
    }

    /// <summary>The K languages; a language's place is its class.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The share of each language among the training names, as <see cref="LogitAdjustment"/> wants it. // (K)</summary>
    public IReadOnlyList<double> Prior { get; }

    /// <summary>Trains a classifier.</summary>
    /// <param name="names">The training names.</param>
    /// <param name="languages">The languages of the set, as <see cref="NameSet.Languages"/> has them.</param>
    /// <param name="seed">Decides the first weights, the batches and the dropout.</param>
    /// <param name="epochs">How often every name is seen.</param>
    /// <param name="progress">Who is told how training goes, or null.</param>
    public static NameClassifier Train(
        IReadOnlyList<LabelledName> names, IReadOnlyList<string> languages, int seed, int epochs = 6, TrainingProgress? progress = null)
    {
        random.manual_seed(seed);
        var places = languages.Index().ToDictionary(l => l.Item, l => (long)l.Index);
        var classes = names.Select(name => places[name.Language]).ToArray();
        NameClassifier classifier = new(new(names), languages, [.. languages.Select((_, k) => classes.Count(c => c == k) / (double)classes.Length)]);
        var lengths = names.Select(name => name.Folded.Length).ToArray();
        using var weights = ClassWeights(classes, languages.Count);
        using var optimizer = optim.AdamW(classifier.network.parameters(), lr: 0.01, weight_decay: 0.1);
        Trainer trainer = new(classifier.network, optimizer, new() { Epochs = epochs, ClipNorm = 1, Schedule = Schedules.Cosine(epochs), Progress = progress });
        trainer.Fit(
            epoch => LengthBuckets.Of(lengths, BatchSize, (1000 * seed) + epoch).Select(batch =>
                classifier.encoder.Batch([.. batch.Select(i => names[i].Folded)], [.. batch.Select(i => classes[i])])),
            batch => nn.functional.cross_entropy(classifier.network.call(batch), batch.Target, weight: weights));
        return classifier;
    }

    /// <summary>
    /// What a mistake costs in each language: n⁻⁰·³ for a language of n names, scaled to a mean of 1 over the names. An exponent of 0
    /// would serve the large languages alone, and −1 all alike, however little is known of the small ones. // (K)
    /// </summary>
    /// <param name="classes">The class of each training name.</param>
    /// <param name="count">K.</param>
    public static Tensor ClassWeights(IReadOnlyList<long> classes, int count)
    {
        var names = classes.CountBy(k => k).ToDictionary(pair => pair.Key, pair => pair.Value);
        var costs = Enumerable.Range(0, count).Select(k => Math.Pow(Math.Max(1, names.GetValueOrDefault(k)), -0.3)).ToArray();
        var mean = classes.Average(k => costs[k]);
        return tensor(costs.Select(cost => (float)(cost / mean)).ToArray());
    }

    /// <summary>p(language | name) for each language; they sum to 1. // (K)</summary>
    /// <param name="name">The name, marks or none, of any length.</param>
    /// <exception cref="ArgumentException">The name has no Latin letter.</exception>
    public double[] Probabilities(string name) => Probabilities([name])[0];

    /// <summary>p(language | name) for each of many names. // (N, K)</summary>
    /// <param name="names">The names.</param>
    /// <exception cref="ArgumentException">A name has no Latin letter.</exception>
    public double[][] Probabilities(IReadOnlyList<string> names)
    {
        using var plain = no_grad();
        network.eval();
        var result = new double[names.Count][];
        foreach (var places in Enumerable.Range(0, names.Count).OrderBy(i => names[i].Length).Chunk(256))
        {
            using var scope = NewDisposeScope();
            var batch = encoder.Batch([.. places.Select(i => names[i])], new long[places.Length]);
            var values = nn.functional.softmax(network.call(batch), 1).to(ScalarType.Float64).data<double>().ToArray(); // (B, K)
            foreach (var (row, place) in places.Index())
            {
                result[place] = values[(row * Languages.Count)..((row + 1) * Languages.Count)];
            }
        }

        return result;
    }

    /// <summary>The likeliest language of a name.</summary>
    /// <param name="name">The name, marks or none, of any length.</param>
    /// <exception cref="ArgumentException">The name has no Latin letter.</exception>
    public string Predict(string name)
    {
        var p = Probabilities(name);
        return Languages[Array.IndexOf(p, p.Max())];
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => network.Dispose();
}
