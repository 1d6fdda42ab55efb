namespace Course.NGrams;

/// <summary>Which tokens come first when a text goes on.</summary>
/// <remarks>Lesson 03.</remarks>
public static class Ranking
{
    /// <summary>The k tokens a model holds most likely, best first, with ln p; equal ones by their id.</summary>
    /// <param name="model">The model.</param>
    /// <param name="context">The tokens before.</param>
    /// <param name="k">How many.</param>
    public static IReadOnlyList<(int Token, double LogProbability)> Top(NGramModel model, ReadOnlySpan<int> context, int k) =>
        [.. Top(model.Distribution(context), k).Select(best => (best.Token, Math.Log(best.Score)))];

    /// <summary>The k highest scores, best first: of [0.2 0.5 0.3] and k = 2, token 1 and token 2.</summary>
    /// <param name="scores">One score a token.</param>
    /// <param name="k">How many; all there are if there are fewer.</param>
    public static IReadOnlyList<(int Token, double Score)> Top(ReadOnlySpan<double> scores, int k)
    {
        if (k < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(k), $"A ranking has at least one place, got {k}.");
        }

        // The worst of the best so far stands first in the queue: the lowest score, and among equals the highest id.
        var best = new PriorityQueue<int, (double Score, int Order)>(k + 1);
        for (var token = 0; token < scores.Length; token++)
        {
            best.Enqueue(token, (scores[token], -token));
            if (best.Count > k)
            {
                best.Dequeue();
            }
        }

        var ranked = new (int, double)[best.Count];
        for (var place = ranked.Length - 1; place >= 0; place--)
        {
            var token = best.Dequeue();
            ranked[place] = (token, scores[token]);
        }

        return ranked;
    }
}
