using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>Forward and backward of every operation against PyTorch 1.13 (operations.json, written by make_operations.py).</summary>
public class OperationTests
{
    // Float32 against float32: 1e-5 of the larger of the element and the tensor's mean magnitude.
    private const double Tolerance = 1e-5;

    private static readonly Dictionary<string, JsonElement> Golden =
        JsonDocument.Parse(File.ReadAllText(GoldenTensor.PathOf("operations.json"))).RootElement.EnumerateArray()
            .ToDictionary(record => record.GetProperty("name").GetString()!);

    public static TheoryData<string> Names => [.. Golden.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_PyTorch_forward_and_backward(string name)
    {
        using var scope = NewDisposeScope();
        var record = Golden[name];
        var inputs = record.GetProperty("inputs").EnumerateArray().Select(GoldenTensor.Read).ToArray();
        foreach (var input in inputs.Where(input => input.is_floating_point()))
            input.requires_grad = true;

        var outputs = OperationCases.All[name](inputs);

        var expected = record.GetProperty("outputs").EnumerateArray().Select(GoldenTensor.Read).ToArray();
        Assert.Equal(expected.Length, outputs.Length);
        for (var i = 0; i < outputs.Length; i++)
            GoldenTensor.AssertClose(expected[i], outputs[i].detach(), Tolerance, $"{name}, output {i}");

        if (!record.TryGetProperty("grads", out var grads))
        {
            Assert.DoesNotContain(outputs, output => output.requires_grad);
            return;
        }
        var tracked = outputs.Where(output => output.requires_grad).ToArray();
        autograd.backward(tracked, [.. tracked.Select(output => arange(output.numel(), dtype: output.dtype).cos().reshape(output.shape))]);
        var gradIndex = 0;
        foreach (var grad in grads.EnumerateArray())
        {
            var input = inputs[gradIndex];
            if (grad.ValueKind == JsonValueKind.Null)
                Assert.True(input.grad is null, $"{name}: input {gradIndex} has a gradient, in PyTorch it has none");
            else
                GoldenTensor.AssertClose(GoldenTensor.Read(grad), input.grad ?? throw new InvalidOperationException($"{name}: input {gradIndex} has no gradient"), Tolerance, $"{name}, gradient {gradIndex}");
            gradIndex++;
        }
    }

    [Fact]
    public void Every_case_has_golden_values() => Assert.Empty(OperationCases.All.Keys.Except(Golden.Keys));
}
