using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Sequences of several lengths side by side, the shorter ones filled up at their ends.</summary>
/// <remarks>Lesson 10. Example: 5 6 7 and 8 become the rows 5 6 7 and 8 0 0, with the lengths 3 and 1.</remarks>
/// <param name="Input">The ids. // (B, T) int64</param>
/// <param name="Lengths">How many ids of each row are its own. // (B) int64</param>
/// <param name="Target">The class of each sequence, // (B) int64, or the tag of each id, <see cref="NoTarget"/> behind the end. // (B, T) int64</param>
public sealed record PaddedBatch(Tensor Input, Tensor Lengths, Tensor Target) : IBatch
{
    /// <summary>The target that <c>cross_entropy</c> passes over by default.</summary>
    public const long NoTarget = -100;

    /// <inheritdoc/>
    public long Tokens { get; private init; }

    /// <summary>A batch for telling the class of each sequence.</summary>
    /// <param name="sequences">The ids of each.</param>
    /// <param name="classes">The class of each.</param>
    /// <param name="pad">The id that fills up.</param>
    public static PaddedBatch Of(IReadOnlyList<long[]> sequences, IReadOnlyList<long> classes, long pad = 0)
    {
        CheckCounts(sequences.Count, classes.Count);
        return Of(sequences, tensor(classes.ToArray()), pad);
    }

    /// <summary>A batch for tagging each id.</summary>
    /// <param name="sequences">The ids of each.</param>
    /// <param name="tags">As many tags for each.</param>
    /// <param name="pad">The id that fills up.</param>
    public static PaddedBatch Of(IReadOnlyList<long[]> sequences, IReadOnlyList<long[]> tags, long pad = 0)
    {
        CheckCounts(sequences.Count, tags.Count);
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Length != sequences[i].Length)
            {
                throw new ArgumentException($"Each id has one tag, but sequence {i} has {sequences[i].Length} ids and {tags[i].Length} tags.", nameof(tags));
            }
        }

        return Of(sequences, Fill(tags, NoTarget), pad);
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Input.Dispose();
        Lengths.Dispose();
        Target.Dispose();
    }

    private static PaddedBatch Of(IReadOnlyList<long[]> sequences, Tensor target, long pad)
    {
        var empty = sequences.TakeWhile(sequence => sequence.Length > 0).Count();
        if (empty < sequences.Count)
        {
            throw new ArgumentException($"A network reads at least one id, but sequence {empty} has none. Leave it out.", nameof(sequences));
        }

        var lengths = sequences.Select(sequence => (long)sequence.Length).ToArray();
        return new(Fill(sequences, pad), tensor(lengths), target) { Tokens = lengths.Sum() };
    }

    private static Tensor Fill(IReadOnlyList<long[]> rows, long value)
    {
        var longest = rows.Max(row => row.Length);
        var all = rows.SelectMany(row => row.Concat(Enumerable.Repeat(value, longest - row.Length))).ToArray();
        using var flat = tensor(all);
        return flat.reshape(rows.Count, longest);
    }

    private static void CheckCounts(int sequences, int targets)
    {
        if (sequences == 0 || sequences != targets)
        {
            throw new ArgumentException($"A batch has at least one sequence and a target for each, got {sequences} sequences and {targets} targets.", nameof(targets));
        }
    }
}
