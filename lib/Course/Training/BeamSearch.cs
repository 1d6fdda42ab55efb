using Course.Models;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>
/// Looks for the likeliest continuation by keeping several beginnings at a time. Unlike greedy decoding, it may take a less
/// likely token now for the sake of what follows.
/// </summary>
/// <remarks>Lessons 13 and 17. Width 1 is greedy decoding. All beams are read side by side, as rows of one batch.</remarks>
public static class BeamSearch
{
    /// <summary>Continues a text.</summary>
    /// <param name="model">The model.</param>
    /// <param name="prefix">The ids to read first, at least one.</param>
    /// <param name="length">How many ids to add at most.</param>
    /// <param name="width">How many beginnings are kept.</param>
    /// <param name="stop">The id that ends a text, or null; it counts in the probability and is not part of what is returned.</param>
    /// <returns>The best continuations, at most <paramref name="width"/>, likeliest first, with ln p of the whole continuation.</returns>
    public static IReadOnlyList<(long[] Ids, double LogProbability)> Continue(LanguageModel model, long[] prefix, int length, int width, long? stop = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (prefix.Length == 0)
        {
            throw new ArgumentException("A network needs at least one id to read before it can predict. Begin with <bos>, or with a line end.", nameof(prefix));
        }

        var wasTraining = model.training;
        model.eval();
        try
        {
            using var scope = NewDisposeScope();
            using var plain = no_grad();
            return Search(model, prefix, length, width, stop);
        }
        finally
        {
            model.train(wasTraining);
        }
    }

    private static (long[], double)[] Search(LanguageModel model, long[] prefix, int length, int width, long? stop)
    {
        List<Beam> open = [new([], 0)], done = [];
        var (logs, state) = Read(model, [prefix], null);
        for (var step = 0; step < length && open.Count > 0; step++)
        {
            var best = open
                .SelectMany((beam, row) => logs[row].Select((log, token) => (Row: row, Token: (long)token, Sum: beam.Sum + log)))
                .OrderByDescending(next => next.Sum).Take(width).ToArray();
            done.AddRange(best.Where(next => next.Token == stop).Select(next => new Beam(open[next.Row].Ids, next.Sum)));
            var going = best.Where(next => next.Token != stop).ToArray();
            open = [.. going.Select(next => new Beam([.. open[next.Row].Ids, next.Token], next.Sum))];
            if (step + 1 < length && open.Count > 0)
            {
                (logs, state) = Read(model, [.. going.Select(next => new[] { next.Token })], Rows(state, going.Select(next => (long)next.Row)));
            }
        }

        return [.. done.Concat(open).OrderByDescending(beam => beam.Sum).Take(width).Select(beam => (beam.Ids, beam.Sum))];
    }

    /// <summary>ln p of every token after each row, // (B)(V), and the state then.</summary>
    private static (double[][] Logs, RecurrentState State) Read(LanguageModel model, long[][] rows, RecurrentState? state)
    {
        var ids = tensor(rows.SelectMany(row => row).ToArray()).reshape(rows.Length, -1).to(model.Device); // (B, T)
        var (logits, after) = model.call(ids, state);
        var logs = logits.select(1, -1).to(ScalarType.Float64).log_softmax(-1).cpu();                       // (B, V)
        return ([.. Enumerable.Range(0, rows.Length).Select(row => logs[row].data<double>().ToArray())], after);
    }

    /// <summary>The states of the beams that live on, in their new order.</summary>
    private static RecurrentState Rows(RecurrentState state, IEnumerable<long> rows)
    {
        var index = tensor(rows.ToArray()).to(state.H.device);
        return new(state.H.index_select(1, index), state.C?.index_select(1, index));
    }

    private sealed record Beam(long[] Ids, double Sum);
}
