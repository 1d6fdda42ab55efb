using TorchSharp.Kernels;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Sequences;
using TorchSharp.Kernels.VectorMath;

namespace Course.Benchmarks.Peers.Workloads;

/// <summary>The kernels alone, at the sizes of the course's networks.</summary>
internal static class KernelWorkloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        MatrixProduct("(g) matrix product 512³", 512, 512, 512, transposeB: false),
        MatrixProduct("(g) matrix product 512³, B transposed", 512, 512, 512, transposeB: true),
        MatrixProduct("matrix product 1×1024×256, B transposed", 1, 1024, 256, transposeB: true),
        RecurrentLayerWorkload.Of<RnnCell<TanhNonlinearity>>("(a′) RNN 57→128, T 8, B 1", "rnn", 8, 1, 57, 128, inputGradient: false),
        RecurrentLayerWorkload.Of<RnnCell<TanhNonlinearity>>("(b) RNN 57→128, T 8, B 64", "rnn", 8, 64, 57, 128, inputGradient: false),
        RecurrentLayerWorkload.Of<RnnCell<TanhNonlinearity>>("(c) RNN 28→256, T 32, B 32", "rnn", 32, 32, 28, 256, inputGradient: false),
        RecurrentLayerWorkload.Of<GruCell>("(c) GRU 28→256, T 32, B 32", "gru", 32, 32, 28, 256, inputGradient: false),
        RecurrentLayerWorkload.Of<LstmCell>("(c) LSTM 28→256, T 32, B 32", "lstm", 32, 32, 28, 256, inputGradient: false),
        RecurrentLayerWorkload.Of<LstmCell>("(d) LSTM 512→512, T 64, B 64", "lstm", 64, 64, 512, 512, inputGradient: true),
        RecurrentLayerWorkload.Of<LstmCell>("(e) LSTM 200→200, T 35, B 20", "lstm", 35, 20, 200, 200, inputGradient: true),
        RecurrentLayerWorkload.Step("(f) LSTM 28→256, one step, B 1", 28, 256),
        CrossEntropy("cross-entropy 1024 × 96, both ways", 1024, 96),
        CrossEntropy("cross-entropy 700 × 10000, both ways", 700, 10_000),
        Function("tanh, 65536 elements", "tanh", 65_536, Activation.Tanh),
        Function("sigmoid, 65536 elements", "sigmoid", 65_536, Activation.Sigmoid),
        Adam("Adam, 328732 parameters", 328_732),
    ];

    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>Numbers between −scale and scale, the same on every run.</summary>
    public static float[] Numbers(int count, float scale = 1)
    {
        var random = new Random(7);
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = scale * ((2 * random.NextSingle()) - 1);
        return numbers;
    }

    private static Workload MatrixProduct(string name, int rows, int columns, int depth, bool transposeB) => new(
        name, "matrix_product",
        new Dictionary<string, object> { ["rows"] = rows, ["columns"] = columns, ["depth"] = depth, ["transpose_b"] = transposeB },
        (long)rows * columns * depth,
        () =>
        {
            var (a, b, c) = (Numbers(rows * depth), Numbers(depth * columns), new float[rows * columns]);
            return () => Sgemm.Multiply(
                rows, columns, depth, 1, new Matrix<float>(a, depth, 1),
                transposeB ? new Matrix<float>(b, 1, depth) : new Matrix<float>(b, columns, 1), c, columns, accumulate: false);
        });

    private static Workload Function(string name, string function, int count, Map map) => new(
        name, "activation", new Dictionary<string, object> { ["name"] = function, ["count"] = count }, 0,
        () =>
        {
            var (x, y) = (Numbers(count, 3), new float[count]);
            return () => map(x, y);
        });

    private static Workload CrossEntropy(string name, int rows, int classes) => new(
        name, "cross_entropy", new Dictionary<string, object> { ["rows"] = rows, ["classes"] = classes }, 0,
        () =>
        {
            var (logits, gradient) = (Numbers(rows * classes), new float[rows * classes]);
            var (losses, logSums) = (new float[rows], new float[rows]);
            long[] targets = [.. Enumerable.Range(0, rows).Select(row => (long)(row % classes))];
            return () =>
            {
                var counted = SoftmaxCrossEntropy.Forward(logits, targets, classes, -100, losses, logSums);
                SoftmaxCrossEntropy.Backward(logits, targets, classes, -100, logSums, 1f / counted, gradient);
            };
        });

    private static Workload Adam(string name, int count) => new(
        name, "adam", new Dictionary<string, object> { ["count"] = count }, 0,
        () =>
        {
            var (weights, gradient, mean, variance) = (Numbers(count), Numbers(count), new float[count], new float[count]);
            var step = 0;
            return () => new AdamStep(1e-3, 0.9, 0.999, 1e-8, 0, false, ++step).Apply(weights, gradient, mean, variance);
        });
}
