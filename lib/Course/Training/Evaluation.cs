using Course.Models;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>Measures a trained network on text.</summary>
public static class Evaluation
{
    // How many ids before its own part each row reads when a text is cut into rows, and how many are read at once.
    private const int WarmUp = 100;
    private const int Piece = 256;

    /// <summary>
    /// ln p of each token given all before it, the state carried from the first to the last; the first token is given.
    /// <see cref="NGrams.Perplexity"/> makes a perplexity of them, the same for networks and for counting.
    /// </summary>
    /// <param name="model">The model; dropout is off while it is measured.</param>
    /// <param name="ids">The T ids of a text.</param>
    /// <param name="rows">
    /// 1 reads the text as one. More is faster: the text is cut into so many parts read side by side, and each begins
    /// by reading the 100 ids before it instead of all. The numbers differ in the third decimal.
    /// </param>
    /// <returns>T − 1 numbers, of the second id to the last.</returns>
    public static double[] LogProbabilities(LanguageModel model, long[] ids, int rows = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (ids.Length < 2)
        {
            throw new ArgumentException($"Predicting takes an id to read and one to predict, got {ids.Length} ids.", nameof(ids));
        }

        var wasTraining = model.training;
        model.eval();
        try
        {
            var predictions = ids.Length - 1;
            var part = Math.Max(WarmUp, (predictions + rows - 1) / rows);
            return rows == 1 || predictions <= part
                ? Read(model, [0], ids, predictions)[0]
                : InRows(model, ids, part);
        }
        finally
        {
            model.train(wasTraining);
        }
    }

    /// <summary>The share of rows whose highest score is that of their target.</summary>
    /// <param name="logits">Scores. // (N, K)</param>
    /// <param name="target">The right classes. // (N) int64</param>
    public static double Accuracy(Tensor logits, Tensor target)
    {
        using var scope = NewDisposeScope();
        return logits.argmax(-1).eq(target).to(ScalarType.Float64).mean().item<double>();
    }

    /// <summary>The first part alone, as nothing stands before it, and the others side by side.</summary>
    private static double[] InRows(LanguageModel model, long[] ids, int part)
    {
        var predictions = ids.Length - 1;
        int[] starts = [.. Enumerable.Range(1, ((predictions + part - 1) / part) - 1).Select(i => i * part)];
        var rest = Read(model, [.. starts.Select(start => start - WarmUp)], ids, part + WarmUp);
        return [.. Read(model, [0], ids, part)[0], .. rest.SelectMany(row => row[WarmUp..])];
    }

    /// <summary>ln p of what follows each of <paramref name="length"/> ids from each start; rows end where the text ends.</summary>
    private static double[][] Read(LanguageModel model, int[] starts, long[] ids, int length)
    {
        using var plain = no_grad();
        var result = starts.Select(start => new double[Math.Min(length, ids.Length - 1 - start)]).ToArray();
        RecurrentState? state = null;
        for (var from = 0; from < length; from += Piece)
        {
            using var scope = NewDisposeScope();
            var steps = Math.Min(Piece, length - from);
            var (logits, after) = model.call(Cut(from), state);
            var target = Cut(from + 1).unsqueeze(-1);                                        // (B, T, 1)
            var logs = logits.log_softmax(-1).gather(-1, target).squeeze(-1);                // (B, T)
            var values = logs.to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
            for (var row = 0; row < starts.Length; row++)
            {
                var own = Math.Min(result[row].Length - from, steps);
                if (own > 0)
                {
                    values.AsSpan(row * steps, own).CopyTo(result[row].AsSpan(from));
                }
            }

            state?.Dispose();
            state = after.DetachFromDisposeScope();

            // Behind the end of the text a row goes on with the last id; what comes of it is not kept.
            Tensor Cut(int shift) => tensor(starts.SelectMany(start =>
                Enumerable.Range(start + shift, steps).Select(i => ids[Math.Min(i, ids.Length - 1)])).ToArray()).reshape(starts.Length, steps).to(model.Device);
        }

        state?.Dispose();
        return result;
    }
}
