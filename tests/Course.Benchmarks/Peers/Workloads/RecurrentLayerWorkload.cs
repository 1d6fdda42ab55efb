using TorchSharp.Kernels.Sequences;
using static Course.Benchmarks.Peers.Workloads.KernelWorkloads;

namespace Course.Benchmarks.Peers.Workloads;

/// <summary>A recurrent layer, forward and backward over whole sequences, or forward by one step.</summary>
internal static class RecurrentLayerWorkload
{
    public static Workload Of<TCell>(string name, string cell, int steps, int batch, int inputs, int hidden, bool inputGradient)
        where TCell : IRecurrentCell
    {
        var arguments = new Dictionary<string, object>
        {
            ["cell"] = cell,
            ["steps"] = steps,
            ["batch"] = batch,
            ["inputs"] = inputs,
            ["hidden"] = hidden,
            ["input_gradient"] = inputGradient,
        };
        // A product with each weight forward, one for its gradient and, where one is wanted, one for its input's.
        var multiplyAdds = (long)steps * batch * TCell.Gates * hidden * ((3L * hidden) + ((inputGradient ? 3 : 2) * inputs));
        return new Workload(name, "recurrent_layer", arguments, multiplyAdds, () =>
        {
            var (units, rows) = (TCell.Gates * hidden, steps * batch);
            var parameters = Parameters(units, inputs, hidden);
            float[][] gradients = [.. parameters.Select(parameter => new float[parameter.Length])];
            var (x, y, dy) = (Numbers(rows * inputs), new float[rows * hidden], Numbers(rows * hidden, 0.01f));
            var dx = inputGradient ? new float[x.Length] : [];
            var saved = new float[RecurrentLayer<TCell>.SavedLength(new SequenceShape(steps, batch, inputs, hidden))];
            var workspace = new SequenceWorkspace();
            return () =>
            {
                var shape = new SequenceShape(steps, batch, inputs, hidden);
                foreach (var gradient in gradients)
                    gradient.AsSpan().Clear();
                RecurrentLayer<TCell>.Forward(
                    shape, new SequenceInput(x), Weights(parameters), default, saved, y, hidden, default, workspace);
                RecurrentLayer<TCell>.Backward(
                    shape, new SequenceInput(x), Weights(parameters), default, saved, y, hidden, keepsSaved: false, dy, hidden, default,
                    Weights(gradients), dx, default, workspace);
            };
        });
    }

    public static Workload Step(string name, int inputs, int hidden)
    {
        var arguments = new Dictionary<string, object> { ["inputs"] = inputs, ["hidden"] = hidden };
        return new Workload(name, "recurrent_step", arguments, 4L * hidden * hidden, () =>
        {
            var parameters = Parameters(4 * hidden, inputs, hidden);
            var (h, c, output) = (new float[hidden], new float[hidden], new float[hidden]);
            var saved = new float[RecurrentLayer<LstmCell>.SavedLength(new SequenceShape(1, 1, inputs, hidden))];
            var workspace = new SequenceWorkspace();
            long[] index = [3];
            return () => RecurrentLayer<LstmCell>.Forward(
                new SequenceShape(1, 1, inputs, hidden), SequenceInput.OneHot(index), Weights(parameters), new RecurrentState(h, c),
                saved, output, hidden, new RecurrentState(h, c), workspace);
        });
    }

    private static float[][] Parameters(int units, int inputs, int hidden) =>
        [Numbers(units * inputs, 0.05f), Numbers(units * hidden, 0.05f), Numbers(units, 0.05f), Numbers(units, 0.05f)];

    private static RecurrentWeights Weights(float[][] p) => new(p[0], p[1], p[2], p[3]);
}
