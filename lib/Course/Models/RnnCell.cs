using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>The plain recurrent cell: h⟨t⟩ = tanh(x⟨t⟩ W_xh + h⟨t−1⟩ W_hh + b_h).</summary>
/// <remarks>Lesson 05. Source: Elman (1990), Finding structure in time. Equals nn.RNNCell, whose two biases are one here.</remarks>
public sealed class RnnCell : RecurrentCell
{
    /// <summary>From the input to the state. // (I, H)</summary>
    public readonly Parameter W_xh;

    /// <summary>From the state to the next. // (H, H)</summary>
    public readonly Parameter W_hh;

    /// <summary>The bias. // (H)</summary>
    public readonly Parameter b_h;

    /// <summary>A cell with random weights.</summary>
    /// <param name="inputSize">I: how many numbers the input of a step has.</param>
    /// <param name="hiddenSize">H: how many numbers the state has.</param>
    public RnnCell(int inputSize, int hiddenSize)
        : base(nameof(RnnCell), inputSize, hiddenSize)
    {
        (W_xh, W_hh, b_h) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        RegisterComponents();
    }

    /// <summary>A cell with the weights of an nn.RNNCell, or of one layer of an nn.RNN.</summary>
    /// <param name="library">The module.</param>
    /// <param name="layer">Which layer of an nn.RNN.</param>
    public static RnnCell From(nn.Module library, int layer = 0)
    {
        using var weights = new LibraryWeights(library, layer, gates: 1);
        RnnCell cell = new(weights.InputSize, weights.HiddenSize);
        weights.Copy(0, cell.W_xh, cell.W_hh, cell.b_h);
        return cell;
    }

    /// <summary>One step.</summary>
    /// <param name="x">x⟨t⟩. // (B, I)</param>
    /// <param name="previous">h⟨t−1⟩. // (B, H)</param>
    /// <returns>h⟨t⟩. // (B, H)</returns>
    public override RecurrentState forward(Tensor x, RecurrentState previous)
    {
        Check(x, previous.H);
        using var scope = NewDisposeScope();
        var h = tanh(x.matmul(W_xh) + previous.H.matmul(W_hh) + b_h); // (B, H)
        return new RecurrentState(h).MoveToOuterDisposeScope();
    }
}
