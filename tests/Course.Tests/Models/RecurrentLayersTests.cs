using Course.Models;
using static TorchSharp.torch;

namespace Course.Tests.Models;

[Collection(Seeded.Name)]
public sealed class RecurrentLayersTests
{
    public static TheoryData<RecurrentKind> Kinds => [RecurrentKind.Rnn, RecurrentKind.Lstm, RecurrentKind.Gru];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_read_in_two_pieces_with_the_state_carried_is_the_text_read_at_once(RecurrentKind kind)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using RecurrentLayers layers = new(kind, 3, 4, layers: 2);
        var x = randn(2, 9, 3);
        var (whole, last) = layers.call(x, null);
        var (first, state) = layers.call(x[.., ..5], null);
        var (second, end) = layers.call(x[.., 5..], state);
        Assert.True(whole.allclose(cat([first, second], 1), 1e-5, 1e-6));
        Assert.True(last.H.allclose(end.H, 1e-5, 1e-6));
        Assert.Equal(kind == RecurrentKind.Lstm, last.C is not null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_padded_sequence_is_read_as_if_it_were_alone(RecurrentKind kind)
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        using RecurrentLayers layers = new(kind, 3, 4, layers: 2, bidirectional: true);
        var x = randn(3, 7, 3);
        long[] lengths = [4, 7, 1];
        var (output, final) = layers.Read(x, tensor(lengths));
        Assert.Equal([3, 7, 8], output.shape);
        for (var i = 0; i < lengths.Length; i++)
        {
            var length = lengths[i];
            var (alone, _) = layers.call(x[i, ..(int)length].unsqueeze(0), null);
            Assert.True(alone[0].allclose(output[i, ..(int)length], 1e-5, 1e-6));
            Assert.True(cat([alone[0, -1, ..4], alone[0, 0, 4..]]).allclose(final[i], 1e-5, 1e-6));
            Assert.Equal(0, (output[i].abs().sum(dim: 1) * arange(7).ge(length)).sum().item<float>()); // nothing behind the end
        }
    }

    [Fact]
    public void Two_cells_that_read_both_ways_are_the_librarys_bidirectional_layer()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using var library = nn.GRU(3, 4, batchFirst: true, bidirectional: true);
        var (there, back) = (nn.GRU(3, 4), nn.GRU(3, 4));
        using (no_grad())
        {
            foreach (var (name, parameter) in there.named_parameters())
            {
                parameter.copy_(library.get_parameter(name)!);
                back.get_parameter(name)!.copy_(library.get_parameter(name + "_reverse")!);
            }
        }

        using Bidirectional mine = new(GruCell.From(there), GruCell.From(back));
        var x = randn(2, 6, 3);
        Assert.True(library.call(x).Item1.allclose(mine.call(x), 1e-5, 1e-6));
    }

    [Fact]
    public void The_number_of_parameters_does_not_depend_on_the_length()
    {
        using RnnCell cell = new(10, 20);
        Assert.Equal((10 * 20) + (20 * 20) + 20, cell.parameters().Sum(parameter => parameter.numel()));
        using LstmCell lstm = new(10, 20);
        Assert.Equal(4 * ((10 * 20) + (20 * 20) + 20), lstm.parameters().Sum(parameter => parameter.numel()));
        using GruCell gru = new(10, 20);
        Assert.Equal((3 * ((10 * 20) + (20 * 20) + 20)) + 20, gru.parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void Misuse_is_explained()
    {
        using LstmCell cell = new(3, 4);
        using var x = randn(2, 5, 3);
        Assert.Contains("(B, 3), got (2, 5, 3)", Assert.Throws<ArgumentException>(() => cell.call(x, cell.ZeroState(2))).Message);
        using var step = randn(2, 3);
        Assert.Contains("(2, 4), got (1, 4)", Assert.Throws<ArgumentException>(() => cell.call(step, cell.ZeroState(1))).Message);
        Assert.Contains("C is missing", Assert.Throws<ArgumentException>(() => cell.call(step, new(zeros(2, 4)))).Message);
        using RecurrentLayers layers = new(RecurrentKind.Lstm, 3, 4);
        Assert.Contains("C is missing", Assert.Throws<ArgumentException>(() => layers.call(x, new(zeros(1, 2, 4)))).Message);
        Assert.Contains("two cells", Assert.Throws<ArgumentException>(() => new Bidirectional(cell, cell)).Message);
    }
}
