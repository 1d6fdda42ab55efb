using System.Runtime.InteropServices;

namespace Course.NGrams;

/// <summary>
/// Naive Bayes over the pieces of a text: p(class | text) ∝ p(class) Π p(piece | class), the pieces being all its character
/// n-grams of 1 to n letters, with ^ and $ for its ends.
/// </summary>
/// <remarks>
/// <para>Lesson 11. "Naive" as it takes the pieces for independent, which overlapping ones are surely not. Example: of <c>Abe</c> with n = 2
/// it reads ^ A b e $ and ^A Ab be e$.</para>
/// <para>p(piece | class) = (c(piece, class) + α) / (c(class) + α V), V the number of distinct pieces of the training texts; a piece
/// that none of them has says nothing. Source: McCallum &amp; Nigam (1998), A comparison of event models for naive Bayes text classification, the multinomial one.</para>
/// </remarks>
public sealed class NaiveBayes
{
    private readonly Dictionary<string, double[]> logs; // piece → ln p(piece | class) of each class
    private readonly double[] prior;                    // ln p(class)

    /// <summary>Counts.</summary>
    /// <param name="examples">Texts with their classes.</param>
    /// <param name="classes">K: classes are 0 to K − 1.</param>
    /// <param name="order">n: the longest piece.</param>
    /// <param name="alpha">α: what is added to every count.</param>
    /// <exception cref="ArgumentException">There is no example, or a class that is not 0 to K − 1.</exception>
    public NaiveBayes(IEnumerable<(string Text, int Class)> examples, int classes, int order = 4, double alpha = 0.1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        if (!(alpha > 0 && double.IsFinite(alpha)))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), $"What is added to every count is above 0, got {alpha}.");
        }

        Order = order;
        logs = new(StringComparer.Ordinal);
        var (texts, pieces) = (new double[classes], new double[classes]);
        foreach (var (text, label) in examples)
        {
            if (label < 0 || label >= classes)
            {
                throw new ArgumentException($"Classes are 0 to {classes - 1}, got {label} for '{text}'.", nameof(examples));
            }

            texts[label]++;
            foreach (var piece in Pieces(text, order))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(logs, piece, out _) ??= new double[classes])[label]++;
                pieces[label]++;
            }
        }

        if (logs.Count == 0)
        {
            throw new ArgumentException("Naive Bayes counts examples, and there is none.", nameof(examples));
        }

        // ln p(class), and ln (c(piece, class) + α) − ln (c(class) + α V)
        prior = [.. texts.Select(count => Math.Log(count / texts.Sum()))];
        var total = pieces.Select(count => Math.Log(count + (alpha * logs.Count))).ToArray();
        foreach (var counts in logs.Values)
        {
            for (var k = 0; k < classes; k++)
            {
                counts[k] = Math.Log(counts[k] + alpha) - total[k];
            }
        }
    }

    /// <summary>n: the longest piece.</summary>
    public int Order { get; }

    /// <summary>The pieces of a text, shortest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">n: the longest piece.</param>
    public static IEnumerable<string> Pieces(string text, int order)
    {
        var marked = $"^{text}$";
        for (var length = 1; length <= order; length++)
        {
            for (var start = 0; start + length <= marked.Length; start++)
            {
                yield return marked.Substring(start, length);
            }
        }
    }

    /// <summary>ln p(class) + Σ ln p(piece | class), for each class; −∞ for a class without an example. // (K)</summary>
    /// <param name="text">The text.</param>
    public double[] Scores(string text)
    {
        var scores = prior.ToArray();
        foreach (var piece in Pieces(text, Order))
        {
            if (logs.TryGetValue(piece, out var log))
            {
                for (var k = 0; k < scores.Length; k++)
                {
                    scores[k] += log[k];
                }
            }
        }

        return scores;
    }

    /// <summary>p(class | text) for each class; they sum to 1. Naive Bayes is too sure of itself: its pieces repeat each other. // (K)</summary>
    /// <param name="text">The text.</param>
    public double[] Probabilities(string text)
    {
        var scores = Scores(text);
        var largest = scores.Max();
        var weights = scores.Select(score => Math.Exp(score - largest)).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>The class with the highest score; of equal ones the first.</summary>
    /// <param name="text">The text.</param>
    public int Predict(string text)
    {
        var scores = Scores(text);
        return Array.IndexOf(scores, scores.Max());
    }
}
