using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Tensors;

public class MisuseTests
{
    public static TheoryData<string, Action, string> Misuses => new()
    {
        { "mm", () => ones(2, 3).mm(ones(2, 3)), "mm expects (n,k)·(k,m), got (2, 3)·(2, 3)" },
        { "bmm", () => ones(2, 3, 4).bmm(ones(2, 3, 4)), "bmm expects" },
        { "matmul", () => ones(2, 3).matmul(ones(4)), "inner sizes 3 and 4" },
        { "add", () => ones(2, 3).add(ones(2)), "cannot broadcast (2, 3) with (2)" },
        { "view", () => ones(2, 3).t().view(6), "Use reshape" },
        { "reshape", () => ones(2, 3).reshape(4, -1), "6 elements" },
        { "cat", () => cat([ones(2, 3), ones(3, 4)]), "all other sizes must agree" },
        { "stack", () => stack([ones(2), ones(3)]), "Use cat" },
        { "index", () => _ = ones(2, 3)[2], "out of range" },
        { "too many indices", () => _ = ones(2)[.., 0], "Too many indices" },
        { "linear", () => nn.Linear(3, 2).call(ones(5, 4)), "last size of the input must be 3" },
        { "embedding", () => nn.Embedding(3, 2).call(tensor(new[] { 3L })), "index 3 is out of range" },
        { "embedding type", () => nn.Embedding(3, 2).call(ones(2)), "Int64" },
        { "cross_entropy", () => nn.functional.cross_entropy(ones(2, 3), tensor(new[] { 0L, 3 })), "Class 3" },
        { "cross_entropy shape", () => nn.functional.cross_entropy(ones(2, 5, 3), zeros([2, 5], ScalarType.Int64)), "transpose(1, 2)" },
        { "rnn", () => nn.GRU(3, 4).call(ones(32, 28)), "GRU expects input of 3 dimensions" },
        { "item", () => ones(2).item<float>(), "one element" },
        { "item type", () => ones(1).item<double>(), "cannot be read as Double" },
        { "mean of integers", () => arange(3).mean(), "to_type(ScalarType.Float32)" },
        { "float into integers", () => arange(3).add_(0.5), "convert" },
        { "grad of integers", () => arange(3).requires_grad_(), "floating-point" },
        { "multinomial", () => multinomial(tensor(new[] { -1f, 1 }), 1), "at least 0" },
        { "zeros of a negative size", () => zeros(2, -1), "no negative sizes, got (2, -1)" },
        { "linspace of a negative size", () => linspace(0, 1, -1), "no negative sizes, got (-1)" },
        { "randperm of a negative size", () => randperm(-1), "no negative sizes, got (-1)" },
        { "half precision", () => ones(2).half(), "Float16 is not supported" },
        { "cuda", () => ones(2).cuda(), "CPU only" },
    };

    [Theory]
    [MemberData(nameof(Misuses), DisableDiscoveryEnumeration = true)]
    public void Misuse_throws_and_says_what_to_do(string name, Action misuse, string expected)
    {
        var error = Record.Exception(misuse);
        Assert.True(error is ArgumentException or InvalidOperationException or NotSupportedException, $"{name}: {error?.GetType().Name ?? "nothing thrown"}");
        Assert.Contains(expected, error!.Message, StringComparison.OrdinalIgnoreCase);
    }
}
