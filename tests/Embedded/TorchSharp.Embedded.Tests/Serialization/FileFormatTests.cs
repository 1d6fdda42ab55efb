using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Serialization;

public class FileFormatTests
{
    [Fact]
    public void A_module_is_written_byte_for_byte_in_the_real_package_s_format()
    {
        using var model = nn.Linear(2, 1);
        using (no_grad())
        {
            model.weight.copy_(tensor(new[,] { { 1f, 2 } }));
            model.bias!.fill_(3);
        }
        using var stream = new MemoryStream();
        model.save(stream);
        // Two entries; "weight", Float32 (6), two dimensions 1 × 2, the numbers; "bias", one dimension.
        byte[] expected =
        [
            2,
            6, .. "weight"u8, 6, 2, 1, 2, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40,
            4, .. "bias"u8, 6, 1, 1, 0, 0, 0x40, 0x40,
        ];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void A_saved_model_and_optimizer_continue_where_they_were()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var (model, other) = (nn.Sequential(("a", nn.Linear(3, 4)), ("b", nn.BatchNorm1d(4))), nn.Sequential(("a", nn.Linear(3, 4)), ("b", nn.BatchNorm1d(4))));
        var (optimizer, otherOptimizer) = (optim.Adam(model.parameters(), 0.1), optim.Adam(other.parameters(), 0.5));
        var x = randn(6, 3);
        Train(model, optimizer);
        using var file = new MemoryStream();
        using var state = new MemoryStream();
        model.save(file);
        using (var writer = new BinaryWriter(state, System.Text.Encoding.UTF8, leaveOpen: true))
            optimizer.save_state_dict(writer);
        (file.Position, state.Position) = (0, 0);
        other.load(file);
        using (var reader = new BinaryReader(state))
            otherOptimizer.load_state_dict(reader);
        Train(model, optimizer);
        Train(other, otherOptimizer);
        foreach (var (mine, theirs) in model.state_dict().Zip(other.state_dict()))
            Assert.True(mine.Value.Equals(theirs.Value), mine.Key);

        void Train(nn.Module<Tensor, Tensor> m, optim.Optimizer o)
        {
            o.zero_grad();
            m.call(x).pow(3).sum().backward();
            o.step();
        }
    }

    [Fact]
    public void A_file_of_another_shape_is_refused_by_name()
    {
        using var stream = new MemoryStream();
        nn.Linear(2, 1).save(stream);
        stream.Position = 0;
        Assert.Contains("'weight'", Assert.Throws<ArgumentException>(() => nn.Linear(3, 1).load(stream)).Message);
    }

    [Fact]
    public void A_state_dict_that_does_not_fit_names_the_keys()
    {
        var source = nn.Linear(2, 1, hasBias: false).state_dict();
        Assert.Contains("bias", Assert.Throws<InvalidOperationException>(() => nn.Linear(2, 1).load_state_dict(source)).Message);
        var (missing, unexpected) = nn.Linear(2, 1).load_state_dict(source, strict: false);
        Assert.Equal(["bias"], missing);
        Assert.Empty(unexpected);
    }
}
