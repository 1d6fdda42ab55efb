using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>Random numbers, initial weights, layers, losses and training against PyTorch 1.13 from the same seed.</summary>
public class NetworkTests
{
    private static readonly Dictionary<string, JsonElement> Golden =
        JsonDocument.Parse(File.ReadAllText(GoldenTensor.PathOf("networks.json"))).RootElement.EnumerateArray()
            .ToDictionary(record => record.GetProperty("name").GetString()!);

    public static TheoryData<string> Names => [.. Golden.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_PyTorch_from_the_same_seed(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        var outputs = NetworkCases.All[name]();
        var expected = Golden[name].GetProperty("outputs").EnumerateArray().Select(GoldenTensor.Read).ToArray();
        Assert.Equal(expected.Length, outputs.Length);
        for (var i = 0; i < outputs.Length; i++)
            GoldenTensor.AssertClose(expected[i], outputs[i].detach(), ToleranceOf(name), $"{name}, output {i}");
    }

    [Fact]
    public void Every_case_has_golden_values() => Assert.Empty(NetworkCases.All.Keys.Except(Golden.Keys));

    // Two hundred steps multiply every rounding difference; one step of a deep network adds up a few.
    private static double ToleranceOf(string name) => name switch
    {
        "lstm_training_200_steps" => 1e-3,
        "adam" or "adam_amsgrad" or "adamw" or "rmsprop_centered" => 5e-5,
        _ => 1e-5,
    };
}
