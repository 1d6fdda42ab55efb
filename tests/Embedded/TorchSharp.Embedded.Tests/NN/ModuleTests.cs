using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.NN;

public class ModuleTests
{
    private sealed class Pair : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(2, 3);
        private readonly ModuleDict<nn.Module<Tensor, Tensor>> parts = nn.ModuleDict<nn.Module<Tensor, Tensor>>(("act", nn.Tanh()), ("out", nn.Linear(3, 1)));
        private readonly Tensor scale = full([], 2.0);
        private readonly Parameter gain = new(ones(1));

        public Pair()
            : base(nameof(Pair)) => RegisterComponents();

        public override Tensor forward(Tensor input) => parts["out"].call(parts["act"].call(first.call(input))) * scale * gain;
    }

    [Fact]
    public void Parameters_buffers_and_modules_are_found_in_fields_by_their_names()
    {
        using var model = new Pair();
        Assert.Equal(["gain", "first.weight", "first.bias", "parts.out.weight", "parts.out.bias"], model.named_parameters().Select(named => named.name).Order(Comparer<string>.Create(Depth)));
        Assert.Equal(["scale"], model.named_buffers().Select(named => named.name));
        Assert.Equal(["first", "parts", "parts.act", "parts.out"], model.named_modules().Select(named => named.name));
        Assert.Equal(6, model.state_dict().Count);

        static int Depth(string a, string b) => a.Count(c => c == '.').CompareTo(b.Count(c => c == '.')) is var depth and not 0 ? depth : 0;
    }

    [Fact]
    public void Hooks_run_around_forward_may_change_its_input_and_result_and_can_be_removed()
    {
        using var model = nn.Linear(1, 1);
        using (no_grad())
        {
            model.weight.fill_(2);
            model.bias!.fill_(0);
        }
        var seen = new List<string>();
        var before = model.register_forward_pre_hook((_, input) =>
        {
            seen.Add("before");
            return input + 1;
        });
        var after = model.register_forward_hook((_, _, result) =>
        {
            seen.Add("after");
            return result * 10;
        });
        Assert.Equal(60f, model.call(tensor(new[] { 2f })).item<float>());
        Assert.Equal(["before", "after"], seen);
        before.remove();
        after.remove();
        Assert.Equal(4f, model.call(tensor(new[] { 2f })).item<float>());
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void Training_mode_and_functions_reach_every_part()
    {
        using var model = new Pair();
        model.eval();
        Assert.All(model.modules(), part => Assert.False(part.training));
        var visited = new List<string>();
        model.apply(part => visited.Add(part.GetName()));
        Assert.Equal("Pair", visited[^1]);
        Assert.Equal(5, visited.Count);
    }

    [Fact]
    public void A_module_in_double_precision_keeps_its_parameters_and_learns()
    {
        using var model = new Pair();
        var before = model.parameters().ToArray();
        model.@double();
        Assert.Equal(before, model.parameters());
        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        using var x = ones([4, 2], ScalarType.Float64);
        model.call(x).pow(2).sum().backward();
        optimizer.step();
        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.grad!.dtype));
    }

    [Fact]
    public void A_module_dict_keeps_the_order_and_renames_with_its_keys()
    {
        using var dict = nn.ModuleDict(("b", (nn.Module)nn.Linear(1, 1)), ("a", nn.Linear(1, 1)));
        Assert.Equal(["b", "a"], dict.Keys);
        Assert.Equal(["b.weight", "b.bias", "a.weight", "a.bias"], dict.state_dict().Keys);
        Assert.True(dict.Remove("b"));
        dict.Add("c", nn.Linear(1, 1, hasBias: false));
        Assert.Equal(["a.weight", "a.bias", "c.weight"], dict.state_dict().Keys);
        Assert.Contains("only: a, c", Assert.Throws<KeyNotFoundException>(() => dict["b"]).Message);
    }

    [Fact]
    public void Inference_mode_records_nothing()
    {
        using var model = nn.Linear(2, 1);
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False(model.call(ones(1, 2)).requires_grad);
        }
        Assert.True(model.call(ones(1, 2)).requires_grad);
    }

    [Fact]
    public void An_assigned_parameter_is_the_one_that_learns()
    {
        using var model = nn.LayerNorm(3);
        using var weight = new Parameter(full([3], 2f));
        model.weight = weight;
        Assert.Contains(model.parameters(), parameter => ReferenceEquals(parameter, weight));
        Assert.Equal(2, model.parameters().Count());
    }
}
