using System.Text.Json;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Embedded.Tests.Kernels;

[Collection(nameof(ThreadCount))]
public class FusedStepTests
{
    private static readonly JsonElement Golden = Read();

    public static TheoryData<int> Optimizers => [.. Enumerable.Range(0, Golden.GetProperty("optimizers").GetArrayLength())];

    public static TheoryData<int> Losses => [.. Enumerable.Range(0, Golden.GetProperty("losses").GetArrayLength())];

    private static JsonElement Read()
    {
        using var stream = typeof(FusedStepTests).Assembly.GetManifestResourceStream("steps.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }

    private static float[] Floats(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];

    private static double Argument(JsonElement golden, string name, double otherwise) =>
        golden.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Five_steps_lead_where_PyTorchs_optimizer_leads(int index)
    {
        var golden = Golden.GetProperty("optimizers")[index];
        var expected = Floats(golden.GetProperty("weights"));
        var weights = SequenceGolden.Values(1, expected.Length);
        // Arbitrary contents: a momentum buffer counts from its first step on.
        var buffer = Enumerable.Repeat(float.NaN, weights.Length).ToArray();
        var (mean, variance) = (new float[weights.Length], new float[weights.Length]);
        for (var step = 0; step < 5; step++)
        {
            var gradient = SequenceGolden.Values(step + 2, weights.Length);
            if (golden.GetProperty("kind").GetString() == "SGD")
                Sgd(golden, step).Apply(weights, gradient, buffer);
            else
                Adam(golden, step).Apply(weights, gradient, mean, variance);
        }
        for (var i = 0; i < weights.Length; i++)
            Assert.Equal(expected[i], weights[i], 1e-6f);
    }

    private static SgdStep Sgd(JsonElement golden, int step) => new(
        Argument(golden, "lr", 0), Argument(golden, "momentum", 0), Argument(golden, "dampening", 0), Argument(golden, "weight_decay", 0),
        golden.TryGetProperty("nesterov", out _), step == 0);

    private static AdamStep Adam(JsonElement golden, int step)
    {
        var betas = golden.TryGetProperty("betas", out var given) ? given : default;
        return new AdamStep(
            Argument(golden, "lr", 0),
            given.ValueKind == JsonValueKind.Array ? betas[0].GetDouble() : 0.9,
            given.ValueKind == JsonValueKind.Array ? betas[1].GetDouble() : 0.999,
            Argument(golden, "eps", 1e-8), Argument(golden, "weight_decay", 0), golden.GetProperty("kind").GetString() == "AdamW", step + 1);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_cross_entropy_and_its_gradient_are_PyTorchs(int index)
    {
        var golden = Golden.GetProperty("losses")[index];
        var (rows, classes) = (golden.GetProperty("rows").GetInt32(), golden.GetProperty("classes").GetInt32());
        float[] logits = [.. SequenceGolden.Values(3, rows * classes).Select(value => 20 * value)];
        long[] targets = [.. Enumerable.Range(0, rows).Select(row => row == 2 ? -100L : 7 * row % classes)];
        var (losses, logSums, gradient) = (new float[rows], new float[rows], new float[logits.Length]);
        var counted = SoftmaxCrossEntropy.Forward(logits, targets, classes, -100, losses, logSums);
        SoftmaxCrossEntropy.Backward(logits, targets, classes, -100, logSums, 1, gradient);
        var inPlace = logits.ToArray();
        SoftmaxCrossEntropy.Backward(inPlace, targets, classes, -100, logSums, 1, inPlace);
        Assert.Equal(gradient, inPlace);
        Assert.Equal(rows > 2 ? rows - 1 : rows, counted);
        Assert.Equal(golden.GetProperty("loss").GetDouble(), losses.Sum(), 1e-5 * Math.Max(1, losses.Sum()));
        var expected = Floats(golden.GetProperty("gradient"));
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], gradient[i], 2e-6f);
    }

    [Fact]
    public void Logits_of_any_size_do_not_overflow()
    {
        float[] logits = [1e30f, -1e30f, 0, 1e30f, 1e30f, -1e30f];
        var (losses, logSums, gradient) = (new float[2], new float[2], new float[6]);
        SoftmaxCrossEntropy.Forward(logits, [0, 1], 3, -100, losses, logSums);
        SoftmaxCrossEntropy.Backward(logits, [0, 1], 3, -100, logSums, 1, gradient);
        Assert.All(losses, loss => Assert.True(loss is >= 0 and < 1));
        Assert.All(gradient, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void A_target_outside_the_classes_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() =>
            SoftmaxCrossEntropy.Forward(new float[6], [0, 3], 3, -100, new float[2], new float[2]));
        Assert.Equal("A target of 3 classes lies between 0 and 2, got 3.", failure.Message);
    }

    [Fact]
    public void One_and_two_threads_give_the_same_bits()
    {
        const int Count = 150_001;
        float[] Run(int threads)
        {
            using var _ = ThreadCount.Of(threads);
            var (weights, gradient) = (SequenceGolden.Values(1, Count), SequenceGolden.Values(2, Count));
            var (mean, variance, buffer) = (new float[Count], new float[Count], new float[Count]);
            new AdamStep(0.1, 0.9, 0.999, 1e-8, 0, false, 1).Apply(weights, gradient, mean, variance);
            new SgdStep(0.1, 0.9, 0, 0, false, true).Apply(weights, gradient, buffer);
            long[] targets = [.. Enumerable.Range(0, 300).Select(row => (long)row)];
            var (losses, logSums) = (new float[300], new float[300]);
            SoftmaxCrossEntropy.Forward(weights, targets, 500, -100, losses, logSums);
            SoftmaxCrossEntropy.Backward(weights, targets, 500, -100, logSums, 0.5f, gradient);
            return [.. weights, .. mean, .. variance, .. buffer, .. losses, .. gradient];
        }
        Assert.Equal(Run(1), Run(2));
    }
}
