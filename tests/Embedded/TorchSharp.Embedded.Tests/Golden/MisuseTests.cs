using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>
/// Two thousand calls with random shapes, types and dimensions (misuse.json, written by make_misuse.py). What PyTorch refuses is refused with a
/// message that tells what came; what it accepts has the same type, shape and sum. Nothing else may happen.
/// </summary>
public class MisuseTests
{
    private static readonly ILookup<string, JsonElement> Golden =
        JsonDocument.Parse(File.ReadAllText(GoldenTensor.PathOf("misuse.json"))).RootElement.EnumerateArray()
            .ToLookup(record => record.GetProperty("op").GetString()!);

    /// <summary>Refused here although PyTorch accepts it: sizes of 1 that einsum would repeat, types that would be mixed, masks that are no masks.</summary>
    private static readonly string[] StricterHere = ["einsum", "logsumexp", "masked_fill"];

    public static TheoryData<string> Names => [.. Golden.Select(group => group.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_PyTorch_refuses_is_refused_and_the_rest_has_its_values(string name)
    {
        var wrong = Golden[name].Select(record => Verdict(name, record)).OfType<string>().ToArray();
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static string? Verdict(string name, JsonElement record)
    {
        using var scope = NewDisposeScope();
        var what = $"{name}({record.GetProperty("inputs")}, {record.GetProperty("numbers")})";
        var expected = record.GetProperty("outcome");
        Tensor[] actual;
        try
        {
            manual_seed(1);
            var inputs = record.GetProperty("inputs").EnumerateArray().Select(Filled).ToArray();
            actual = MisuseCases.All[name](inputs, [.. record.GetProperty("numbers").EnumerateArray().Select(n => n.GetInt64())]);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            if (expected.ValueKind != JsonValueKind.String && !StricterHere.Contains(name))
                return $"{what} is refused, PyTorch accepts it: {error.Message}";
            return error.Message.Length > 25 && error.Message.Any(c => char.IsDigit(c) || c == '(') || error.Message.Contains("Bool", StringComparison.OrdinalIgnoreCase)
                ? null
                : $"{what} says too little: {error.Message}";
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return $"{what} breaks: {error}";
        }
        if (expected.ValueKind == JsonValueKind.String)
            return $"{what} gives {string.Join(" and ", actual.Select(tensor => tensor.ToString()))}, PyTorch refuses it";
        var outcomes = expected.EnumerateArray().ToArray();
        return outcomes.Length == actual.Length && outcomes.Zip(actual).All(pair => Agrees(pair.First, pair.Second))
            ? null
            : $"{what} gives {string.Join(" and ", actual.Select(tensor => $"{tensor} sum {Sum(tensor):r}"))}, PyTorch {expected}";
    }

    private static bool Agrees(JsonElement expected, Tensor actual)
    {
        var sum = expected.GetProperty("sum");
        var (want, have) = (sum.ValueKind == JsonValueKind.String ? sum.GetString() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN } : sum.GetDouble(), Sum(actual));
        return string.Equals(expected.GetProperty("type").GetString(), $"{actual.dtype}", StringComparison.OrdinalIgnoreCase)
            && expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).SequenceEqual(actual.shape)
            && (want.Equals(have) || Math.Abs(want - have) <= 1e-4 * Math.Max(1, Math.Abs(want)));
    }

    private static double Sum(Tensor tensor) => tensor.detach().to_type(ScalarType.Float64).sum().item<double>();

    private static Tensor Filled(JsonElement input)
    {
        long[] shape = [.. input.EnumerateArray().Skip(1).Select(size => size.GetInt64())];
        var i = arange(shape.Aggregate(1L, (a, b) => a * b));
        return (input[0].GetString() switch
        {
            "f" => ((i * 7 % 11) - 5).to_type(ScalarType.Float32) / 4,
            "d" => ((i * 7 % 11) - 5).to_type(ScalarType.Float64) / 4,
            "i" => i % 3,
            "j" => (i % 3).to_type(ScalarType.Int32),
            _ => i % 2 == 0,
        }).reshape(shape);
    }
}
