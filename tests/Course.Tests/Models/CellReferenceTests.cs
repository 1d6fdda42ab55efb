using System.Text.Json;
using Course.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Course.Tests.Models;

/// <summary>The cells compute what PyTorch 1.13 computed (Golden/cells.py) and what nn.* computes, forward and backward.</summary>
[Collection(Seeded.Name)]
public sealed class CellReferenceTests
{
    private const int B = 2, T = 5, I = 3, H = 4;

    private static readonly JsonElement Golden = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "Golden", "cells.json"))).RootElement;

    [Theory]
    [InlineData("RNN")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    public void Output_state_and_gradients_are_PyTorchs(string kind)
    {
        using var scope = NewDisposeScope();
        var golden = Golden.GetProperty(kind);
        var library = Library(kind, golden);
        using Unrolled unrolled = new(Cell(kind, library));
        var x = Numbers(golden, "x", B, T, I).requires_grad_();

        var (output, state) = unrolled.call(x, State(kind, golden));
        output.pow(2).sum().backward();

        Near(Numbers(golden, "output", B, T, H), output);
        Near(Numbers(golden, "output", B, T, H)[.., ^1].unsqueeze(0), state.H);
        Near(Numbers(golden, "x_gradient", B, T, I), x.grad!);
        if (state.C is not null)
        {
            Near(Numbers(golden, "c", 1, B, H), state.C);
        }

        Near(Numbers(golden, "weight_hh_gradient", library.get_parameter("weight_hh_l0")!.shape), RecurrentGradient(unrolled.Cell));
    }

    [Theory]
    [InlineData("RNN")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    public void A_cell_is_the_librarys_layer(string kind)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var library = New(kind);
        using Unrolled unrolled = new(Cell(kind, library));
        var x = randn(3, 20, I);
        var theirs = library switch
        {
            TorchSharp.Modules.LSTM lstm => lstm.call(x).Item1,
            TorchSharp.Modules.GRU gru => gru.call(x).Item1,
            _ => ((TorchSharp.Modules.RNN)library).call(x).Item1,
        };

        Near(theirs, unrolled.call(x, null).Output);
    }

    [Fact]
    public void A_cell_is_the_librarys_cell()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var (x, h, c) = (randn(3, I), randn(3, H), randn(3, H));
        var rnn = nn.RNNCell(I, H);
        Near(rnn.call(x, h), RnnCell.From(rnn).call(x, new(h)).H);
        var gru = nn.GRUCell(I, H);
        Near(gru.call(x, h), GruCell.From(gru).call(x, new(h)).H);
        var lstm = nn.LSTMCell(I, H);
        var (theirH, theirC) = lstm.call(x, (h, c));
        var mine = LstmCell.From(lstm).call(x, new(h, c));
        Near(theirH, mine.H);
        Near(theirC, mine.C!);
    }

    [Fact]
    public void Weights_of_another_kind_are_refused()
    {
        using var gru = nn.GRU(I, H);
        var error = Assert.Throws<ArgumentException>(() => LstmCell.From(gru));
        Assert.Contains("(12, 4)", error.Message);
        using var linear = nn.Linear(I, H);
        Assert.Contains("weight_ih", Assert.Throws<ArgumentException>(() => RnnCell.From(linear)).Message);
    }

    private static nn.Module New(string kind) => kind switch
    {
        "LSTM" => nn.LSTM(I, H, batchFirst: true),
        "GRU" => nn.GRU(I, H, batchFirst: true),
        _ => nn.RNN(I, H, batchFirst: true),
    };

    private static nn.Module Library(string kind, JsonElement golden)
    {
        var library = New(kind);
        using var plain = no_grad();
        foreach (var weight in golden.GetProperty("weights").EnumerateObject())
        {
            var parameter = library.get_parameter(weight.Name)!;
            parameter.copy_(tensor(Floats(weight.Value)).reshape(parameter.shape));
        }

        return library;
    }

    private static RecurrentCell Cell(string kind, nn.Module library) => kind switch
    {
        "LSTM" => LstmCell.From(library),
        "GRU" => GruCell.From(library),
        _ => RnnCell.From(library),
    };

    private static RecurrentState State(string kind, JsonElement golden) =>
        new(Numbers(golden, "h0", 1, B, H), kind == "LSTM" ? Numbers(golden, "c0", 1, B, H) : null);

    /// <summary>The gradients of the recurrent weights, laid out as the library lays them out.</summary>
    private static Tensor RecurrentGradient(RecurrentCell cell) => cat(cell switch
    {
        LstmCell c => new[] { c.W_hi, c.W_hf, c.W_hc, c.W_ho }.Select(w => w.grad!.t()).ToArray(),
        GruCell c => [c.W_hr.grad!.t(), c.W_hz.grad!.t(), c.W_hn.grad!.t()],
        RnnCell c => [c.W_hh.grad!.t()],
        _ => throw new NotSupportedException(),
    }, 0);

    private static Tensor Numbers(JsonElement golden, string name, params long[] shape) => tensor(Floats(golden.GetProperty(name))).reshape(shape);

    private static float[] Floats(JsonElement numbers) => [.. numbers.EnumerateArray().Select(number => number.GetSingle())];

    private static void Near(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.True(expected.allclose(actual, 1e-5, 1e-5), $"expected {expected.str()}, got {actual.str()}");
    }
}
