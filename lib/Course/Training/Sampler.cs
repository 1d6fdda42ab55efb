using Course.Models;
using Course.NGrams;

namespace Course.Training;

/// <summary>Writes text with a network: reads a prefix to warm its state up, then draws a token, reads it, draws the next.</summary>
/// <remarks>Lessons 05, 12 and 13. Temperature first, then top-k, then top-p, each of what the one before left.</remarks>
/// <param name="model">The model.</param>
public sealed class Sampler(LanguageModel model)
{
    /// <summary>τ of <see cref="Decoding.Temperature"/>; 0 always takes the likeliest token.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>k of <see cref="Decoding.TopK"/>, or null to keep all.</summary>
    public int? TopK { get; init; }

    /// <summary>The mass of <see cref="Decoding.TopP"/>, or null to keep all.</summary>
    public double? TopP { get; init; }

    /// <summary>The id that ends a text and is not part of what is returned, usually that of <c>&lt;eos&gt;</c>.</summary>
    public long? Stop { get; init; }

    /// <summary>Ids never to draw, such as that of <c>&lt;unk&gt;</c>.</summary>
    public IReadOnlyCollection<long> Reject { get; init; } = [];

    /// <summary>Continues a text.</summary>
    /// <param name="prefix">The ids to read first, at least one, for example just <c>&lt;bos&gt;</c>.</param>
    /// <param name="length">How many ids to draw at most.</param>
    /// <param name="random">Where chance comes from: the same seed draws the same text.</param>
    /// <returns>The new ids, without the prefix.</returns>
    public long[] Continue(long[] prefix, int length, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        using NextToken next = new(model);
        var probabilities = next.Read(prefix);
        var drawn = new List<long>(length);
        while (drawn.Count < length)
        {
            var token = Sampling.Draw(Shape(probabilities), random.NextDouble());
            if (token == Stop)
            {
                break;
            }

            drawn.Add(token);
            if (drawn.Count < length)
            {
                probabilities = next.Read(token);
            }
        }

        return [.. drawn];
    }

    /// <summary>What is drawn from after a prefix: p(next token | prefix), with temperature, top-k, top-p and rejects applied. // (V)</summary>
    /// <param name="prefix">The ids to read, at least one.</param>
    public double[] Distribution(params long[] prefix)
    {
        using NextToken next = new(model);
        return Shape(next.Read(prefix));
    }

    private double[] Shape(double[] probabilities)
    {
        foreach (var id in Reject)
        {
            probabilities[id] = 0;
        }

        probabilities = Decoding.Temperature(probabilities, Temperature);
        probabilities = TopK is { } k ? Decoding.TopK(probabilities, k) : probabilities;
        return TopP is { } mass ? Decoding.TopP(probabilities, mass) : probabilities;
    }
}
