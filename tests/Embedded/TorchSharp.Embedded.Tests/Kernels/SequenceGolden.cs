using System.Text.Json;
using TorchSharp.Kernels.Sequences;

namespace TorchSharp.Embedded.Tests.Kernels;

/// <summary>Cases of make_sequences.py: the numbers a layer is fed, and PyTorch's results.</summary>
public sealed record SequenceGolden(
    string Kind, int Steps, int Batch, int Inputs, int Hidden, int[]? Lengths, Dictionary<string, float[]> Results)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<SequenceGolden> All { get; } = Read();

    public int Gates => Kind switch { "lstm" => 4, "gru" => 3, _ => 1 };

    /// <summary>Empty for a batch in which all sequences have all steps.</summary>
    public long[] BatchSizes => Lengths is null
        ? []
        : [.. Enumerable.Range(0, Steps).Select(t => (long)Lengths.Count(length => length > t))];

    /// <summary>The formula of the script.</summary>
    public static float[] Values(int seed, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (float)((((i * 7919L) + (seed * 104729L)) % 2003 / 2003.0) - 0.5))];

    /// <summary>The rows of x, packed if the sequences have different lengths.</summary>
    public float[] Input
    {
        get
        {
            var x = Values(20, Steps * Batch * Inputs);
            if (Lengths is null)
                return x;
            return [.. Enumerable.Range(0, Steps).SelectMany(t => x.Skip(t * Batch * Inputs).Take((int)BatchSizes[t] * Inputs))];
        }
    }

    internal SequenceShape Shape(bool reverse) => new(Steps, Batch, Inputs, Hidden, reverse, BatchSizes);

    public override string ToString() => $"{Kind} T {Steps} B {Batch} I {Inputs} H {Hidden}{(Lengths is null ? "" : " packed")}";

    private static SequenceGolden[] Read()
    {
        using var stream = typeof(SequenceGolden).Assembly.GetManifestResourceStream("sequences.json")!;
        return JsonSerializer.Deserialize<SequenceGolden[]>(stream, Options)!;
    }
}
