using FsCheck;
using FsCheck.Fluent;
using TorchSharp.Kernels.Sequences;

namespace TorchSharp.Embedded.Tests.Kernels;

[Collection(nameof(ThreadCount))]
public class RecurrentLayerTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SequenceGolden.All.Count)];

    private static void Near(string what, float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var scale = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
        {
            if (Math.Abs(expected[i] - actual[i]) > (1e-5 * Math.Abs(expected[i])) + (1e-6 * scale) + 1e-7)
                Assert.Fail($"{what}[{i}]: PyTorch has {expected[i]:R}, this library {actual[i]:R}.");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_directions_give_PyTorchs_outputs_and_gradients(int index)
    {
        var golden = SequenceGolden.All[index];
        var forward = LayerRun.Of(golden, reverse: false);
        var backward = LayerRun.Of(golden, reverse: true);
        var results = golden.Results;
        Near($"{golden}: output", results["output"], [.. forward.Output.Zip(backward.Output, (a, b) => a + b)]);
        Near($"{golden}: h_n", results["h_n"], [.. forward.FinalHidden, .. backward.FinalHidden]);
        Near($"{golden}: gradient of x", results["x"], [.. forward.InputGradient.Zip(backward.InputGradient, (a, b) => a + b)]);
        Near($"{golden}: gradient of h0", results["h0"], [.. forward.InitialHidden, .. backward.InitialHidden]);
        if (golden.Kind == "lstm")
        {
            Near($"{golden}: c_n", results["c_n"], [.. forward.FinalCell, .. backward.FinalCell]);
            Near($"{golden}: gradient of c0", results["c0"], [.. forward.InitialCell, .. backward.InitialCell]);
        }
        string[] names = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"];
        for (var i = 0; i < names.Length; i++)
        {
            Near($"{golden}: gradient of {names[i]}", results[names[i]], forward.Weights[i]);
            Near($"{golden}: gradient of {names[i]}_reverse", results[$"{names[i]}_reverse"], backward.Weights[i]);
        }
    }

    private static Arbitrary<SequenceGolden> Layers => (
        from kind in Gen.Elements("rnn_tanh", "rnn_relu", "lstm", "gru")
        from steps in Gen.Choose(1, 12)
        from batch in Gen.Choose(1, 17)
        from inputs in Gen.Elements(1, 3, 16, 33)
        from hidden in Gen.Elements(1, 5, 16, 31, 64)
        from packed in Gen.Elements(false, true)
        from lengths in Gen.Choose(1, steps).ArrayOf(batch)
        let sorted = lengths.Append(steps).OrderDescending().Take(batch).ToArray()
        select new SequenceGolden(kind, steps, batch, inputs, hidden, packed ? sorted : null, [])).ToArbitrary();

    [Fact]
    public void One_and_two_threads_give_the_same_bits() =>
        Prop.ForAll(Layers, layer =>
        {
            var reverse = layer.Hidden % 2 == 0;
            using var one = ThreadCount.Of(1);
            var alone = LayerRun.Of(layer, reverse).Everything();
            using var two = ThreadCount.Of(2);
            return alone.SequenceEqual(LayerRun.Of(layer, reverse).Everything());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Theory]
    [InlineData("rnn_tanh", 2, 1, 9)]
    [InlineData("lstm", 6, 4, 9)]
    [InlineData("gru", 6, 4, 9)]
    public void Indices_stand_for_one_hot_rows(string kind, int steps, int batch, int inputs)
    {
        var layer = new SequenceGolden(kind, steps, batch, inputs, 21, null, []);
        long[] indices = [.. Enumerable.Range(0, steps * batch).Select(row => (long)(row * 5 % inputs))];
        var rows = new float[indices.Length * inputs];
        for (var row = 0; row < indices.Length; row++)
            rows[(row * inputs) + indices[row]] = 1;
        var dense = LayerRun.Of(layer, reverse: false, rows);
        var sparse = LayerRun.Of(layer, reverse: false, indices: indices);
        Near("output", dense.Output, sparse.Output);
        for (var i = 0; i < dense.Weights.Length; i++)
            Near($"weight {i}", dense.Weights[i], sparse.Weights[i]);
    }

    [Theory]
    [InlineData("rnn_tanh")]
    [InlineData("gru")]
    [InlineData("lstm")]
    public void Gradients_in_the_place_of_what_was_saved_are_those_beside_it(string kind)
    {
        // 21 units: a whole register and a part of one.
        var layer = new SequenceGolden(kind, 5, 3, 9, 21, null, []);
        var (beside, inPlace) = (LayerRun.Of(layer, reverse: false, keepsSaved: true), LayerRun.Of(layer, reverse: false));
        Assert.Equal(beside.Everything(), inPlace.Everything());
        Assert.Equal(beside.Saved.Before, beside.Saved.After);
        Assert.NotEqual(inPlace.Saved.Before, inPlace.Saved.After);
    }

    [Fact]
    public void A_second_pass_allocates_nothing()
    {
        var shape = new SequenceShape(6, 4, 10, 20);
        var weights = new RecurrentWeights(new float[800], new float[1600], new float[80], new float[80]);
        var input = new SequenceInput(new float[240]);
        var state = new RecurrentState(new float[80], new float[80]);
        var saved = new float[RecurrentLayer<LstmCell>.SavedLength(in shape)];
        var (output, inputGradient) = (new float[480], new float[240]);
        var workspace = new SequenceWorkspace();
        long before = 0;
        for (var pass = 0; pass < 3; pass++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            RecurrentLayer<LstmCell>.Forward(shape, input, weights, state, saved, output, 20, default, workspace);
            RecurrentLayer<LstmCell>.Backward(
                shape, input, weights, state, saved, output, 20, keepsSaved: true, output, 20, default, weights, inputGradient, default, workspace);
        }
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Memory_that_is_too_short_is_named_with_its_length()
    {
        var failure = Assert.Throws<ArgumentException>(() => LayerRun.Of(new SequenceGolden("gru", 2, 3, 4, 5, null, []), false, new float[23]));
        Assert.Equal("The input of this layer needs 24 values, got 23.", failure.Message);
        failure = Assert.Throws<ArgumentException>(() => LayerRun.Of(new SequenceGolden("gru", 1, 2, 4, 5, null, []), false, indices: [3, 4]));
        Assert.Equal("An index of a layer with 4 inputs lies between 0 and 3, got 4.", failure.Message);
    }

    [Theory]
    [InlineData(new long[] { 3, 4 }, "never increase")]
    [InlineData(new long[] { 3 }, "as many batch sizes")]
    [InlineData(new long[] { 3, 0 }, "at least 1")]
    public void Batch_sizes_that_are_not_those_of_a_packed_sequence_are_refused(long[] sizes, string reason)
    {
        var failure = Assert.Throws<ArgumentException>(() => new SequenceShape(2, 3, 1, 1, false, sizes).Validate());
        Assert.Contains(reason, failure.Message);
    }
}
