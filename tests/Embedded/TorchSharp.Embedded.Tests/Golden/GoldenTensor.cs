using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>A tensor as the golden files write it: type, shape and values; infinities and not-a-number as text.</summary>
internal static class GoldenTensor
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Golden", file);

    public static Tensor Read(JsonElement json)
    {
        var shape = json.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
        var data = json.GetProperty("data").EnumerateArray();
        return json.GetProperty("type").GetString() switch
        {
            "float32" => tensor(data.Select(value => (float)Number(value)).ToArray(), shape),
            "float64" => tensor(data.Select(Number).ToArray(), shape),
            "int64" => tensor(data.Select(value => value.GetInt64()).ToArray(), shape),
            "int32" => tensor(data.Select(value => value.GetInt32()).ToArray(), shape),
            "bool" => tensor(data.Select(value => value.GetInt32() != 0).ToArray(), shape),
            var other => throw new InvalidDataException($"Golden values of type {other}."),
        };
    }

    public static void AssertClose(Tensor expected, Tensor actual, double tolerance, string what)
    {
        Assert.True(expected.shape.SequenceEqual(actual.shape), $"{what}: shape ({string.Join(", ", actual.shape)}), PyTorch has ({string.Join(", ", expected.shape)})");
        Assert.True(expected.dtype == actual.dtype, $"{what}: {actual.dtype}, PyTorch has {expected.dtype}");
        var want = expected.to_type(ScalarType.Float64).data<double>().ToArray();
        var have = actual.to_type(ScalarType.Float64).data<double>().ToArray();
        var scale = want.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Average();
        for (var i = 0; i < want.Length; i++)
        {
            var same = want[i].Equals(have[i]) || Math.Abs(want[i] - have[i]) <= tolerance * Math.Max(Math.Abs(want[i]), Math.Max(scale, 1e-3));
            Assert.True(same, $"{what}: element {i} is {have[i]:r}, PyTorch has {want[i]:r}");
        }
    }

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN }
        : value.GetDouble();
}
