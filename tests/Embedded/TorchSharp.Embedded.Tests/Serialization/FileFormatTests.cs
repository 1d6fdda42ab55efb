using TorchSharp.Modules;
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

    [Fact]
    public void A_recurrent_module_s_checkpoint_is_what_its_description_says()
    {
        using var model = nn.LSTM(2, 3, 2, bidirectional: true);
        using var stream = new MemoryStream();
        model.save(stream);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var names = new List<string>();
        var expected = model.state_dict();
        var count = reader.ReadByte();
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            Assert.Equal((byte)ScalarType.Float32, reader.ReadByte());
            var shape = Enumerable.Range(0, reader.ReadByte()).Select(_ => (long)reader.ReadByte()).ToArray();
            Assert.Equal(expected[name].shape, shape);
            foreach (var number in expected[name].data<float>().ToArray())
                Assert.Equal(number, reader.ReadSingle());
            names.Add(name);
        }
        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(
            from layer in new[] { "l0", "l0_reverse", "l1", "l1_reverse" } from part in new[] { "weight_ih", "weight_hh", "bias_ih", "bias_hh" } select $"{part}_{layer}",
            names);
    }

    [Fact]
    public void Sizes_from_128_on_take_two_bytes_and_buffers_follow_parameters()
    {
        using var stream = new MemoryStream();
        nn.BatchNorm1d(200).save(stream);
        var bytes = stream.ToArray();
        byte[] start = [5, 6, .. "weight"u8, 6, 1, 0xc8, 1, 0, 0, 0x80, 0x3f];
        Assert.Equal(start, bytes[..start.Length]);
        // The count of batches: a number, Int64 (4), no dimension, 0.
        byte[] end = [19, .. "num_batches_tracked"u8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Assert.Equal(end, bytes[^end.Length..]);
    }

    [Fact]
    public void An_optimizer_is_written_byte_for_byte_in_the_real_package_s_format()
    {
        using var parameter = new Parameter(ones(1));
        using var optimizer = optim.Adam([parameter], lr: 0.5);
        (parameter * 2).sum().backward();
        optimizer.step();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
            optimizer.save_state_dict(writer);
        static byte[] Doubles(params double[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
        byte[] expected =
        [
            4, .. "Adam"u8, 1, 1, .. Doubles(0.5, 0.5, 0.9, 0.999, 1e-8, 0), 0, 0,
            1, 0, 0, 0, 0, 0, 0, 0, 6, 1, 1, .. BitConverter.GetBytes(0.2f), 6, 1, 1, .. BitConverter.GetBytes(0.004f), 0,
        ];
        var actual = stream.ToArray();
        Assert.Equal(expected.Length, actual.Length);
        Assert.Equal(expected[..70], actual[..70]);
    }

    [Fact]
    public void Damaged_files_are_refused()
    {
        using var stream = new MemoryStream();
        nn.Linear(20, 10).save(stream);
        var whole = stream.ToArray();
        for (var length = 0; length < whole.Length; length += 37)
        {
            using var cut = new MemoryStream(whole[..length]);
            Assert.ThrowsAny<Exception>(() => nn.Linear(20, 10).load(cut));
        }
        using var noise = new MemoryStream([2, 6, .. "weight"u8, 6, 200, 200, 200, 1, 2, 3]);
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => nn.Linear(20, 10).load(noise)).Message);
    }

    [Fact]
    public void A_single_tensor_round_trips_in_every_type()
    {
        foreach (var type in new[] { ScalarType.Float32, ScalarType.Float64, ScalarType.Int64, ScalarType.Int32, ScalarType.Bool, ScalarType.Byte })
        {
            using var scope = NewDisposeScope();
            var path = Path.GetTempFileName();
            var x = arange(6).view(2, 3).t().to_type(type);
            save(x, path);
            Assert.True(load(path).Equals(x), $"{type}");
            File.Delete(path);
        }
    }

    [Fact]
    public void A_tensor_in_PyTorch_s_zip_file_is_refused_by_that_name()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, [.. "PK"u8, 3, 4, 0, 0, 8, 8]);
        Assert.Contains("zip file", Assert.Throws<NotSupportedException>(() => load(path)).Message);
        File.Delete(path);
    }

    [Fact]
    public void Tied_weights_stay_one_parameter()
    {
        using var model = nn.Sequential(("in", nn.Linear(3, 3, hasBias: false)), ("out", nn.Linear(3, 3, hasBias: false)));
        var (first, second) = ((Linear)model[0], (Linear)model[1]);
        second.weight = first.weight;
        Assert.Single(model.parameters());
        model.call(ones(1, 3)).sum().backward();
        optim.SGD(model.parameters(), 0.1).step();
        Assert.True(first.weight.Equals(second.weight));
        using var stream = new MemoryStream();
        model.save(stream);
        stream.Position = 0;
        Assert.Same(model, model.load(stream));
    }
}
