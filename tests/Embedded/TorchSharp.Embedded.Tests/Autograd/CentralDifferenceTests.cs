using TorchSharp.Embedded.Tests.Golden;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Autograd;

/// <summary>
/// Backward against (f(x + h) − f(x − h)) / 2h in float64, for operations whose input is one tensor of positive numbers: a check
/// that owes nothing to any other implementation.
/// </summary>
public class CentralDifferenceTests
{
    private const double Step = 1e-6;

    public static TheoryData<string> Names =>
    [
        "exp", "log", "sqrt", "rsqrt", "reciprocal", "tanh", "sigmoid", "sin", "cos", "tan", "gelu", "silu", "elu", "softplus", "log_sigmoid", "erf",
        "softmax", "log_softmax", "logsumexp", "cumsum", "cumprod", "prod_dim", "var", "std_dim", "norm", "norm_3_dim", "flip", "roll", "repeat", "unfold",
        "index_slices", "tril_triu", "max_dim", "amin", "sort", "topk", "permute", "pow_3", "number_divided", "mean_dims", "sum_outer_pair",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Backward_is_the_slope_of_forward(string name)
    {
        var shape = name is "repeat" ? new long[] { 2, 3 } : name is "number_divided" ? [4] : name is "tril_triu" ? [4, 5] : [2, 3, 4];
        var random = new Random(name.Length);
        var values = Enumerable.Range(0, (int)shape.Aggregate(1L, (a, b) => a * b)).Select(_ => 0.3 + random.NextDouble()).ToArray();
        var x = tensor(values, shape, requires_grad: true);
        Objective(name, x).backward();
        var slopes = x.grad!.data<double>().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var slope = (At(i, Step) - At(i, -Step)) / (2 * Step);
            Assert.True(Math.Abs(slope - slopes[i]) < 1e-6 * Math.Max(1, Math.Abs(slope)), $"{name}: element {i} has gradient {slopes[i]:r}, the slope is {slope:r}");
        }

        double At(int i, double change)
        {
            var moved = (double[])values.Clone();
            moved[i] += change;
            return Objective(name, tensor(moved, shape)).item<double>();
        }
    }

    private static Tensor Objective(string name, Tensor x) => OperationCases.All[name]([x])
        .Where(output => output.is_floating_point())
        .Select(output => (output * arange(output.numel(), dtype: ScalarType.Float64).cos().reshape(output.shape)).sum())
        .Aggregate((a, b) => a + b);
}
