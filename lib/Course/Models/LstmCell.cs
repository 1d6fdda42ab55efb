using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>
/// Long short-term memory. Unlike <see cref="RnnCell"/>, it keeps a cell state c that is changed by adding, under three gates:
/// what to forget, what to write, what to show.
/// </summary>
/// <remarks>
/// Lesson 08. Source: Hochreiter &amp; Schmidhuber (1997), Long short-term memory; the forget gate is from Gers, Schmidhuber &amp;
/// Cummins (2000), Learning to forget. Equals nn.LSTMCell, whose two biases a gate are one here.
/// </remarks>
public sealed class LstmCell : RecurrentCell
{
#pragma warning disable CS1591 // Twelve weights of four kinds: x and h say where from, f, i, c and o where to. W_x: (I, H), W_h: (H, H), b: (H)
    public readonly Parameter W_xf, W_hf, b_f;
    public readonly Parameter W_xi, W_hi, b_i;
    public readonly Parameter W_xc, W_hc, b_c;
    public readonly Parameter W_xo, W_ho, b_o;
#pragma warning restore CS1591

    /// <summary>A cell with random weights.</summary>
    /// <param name="inputSize">I: how many numbers the input of a step has.</param>
    /// <param name="hiddenSize">H: how many numbers the hidden state and the cell state have.</param>
    public LstmCell(int inputSize, int hiddenSize)
        : base(nameof(LstmCell), inputSize, hiddenSize)
    {
        (W_xf, W_hf, b_f) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        (W_xi, W_hi, b_i) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        (W_xc, W_hc, b_c) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        (W_xo, W_ho, b_o) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        RegisterComponents();
    }

    /// <summary>A cell with the weights of an nn.LSTMCell, or of one layer of an nn.LSTM: a trained layer, opened up.</summary>
    /// <param name="library">The module.</param>
    /// <param name="layer">Which layer of an nn.LSTM.</param>
    public static LstmCell From(nn.Module library, int layer = 0)
    {
        using var weights = new LibraryWeights(library, layer, gates: 4);
        LstmCell cell = new(weights.InputSize, weights.HiddenSize);
        weights.Copy(0, cell.W_xi, cell.W_hi, cell.b_i);
        weights.Copy(1, cell.W_xf, cell.W_hf, cell.b_f);
        weights.Copy(2, cell.W_xc, cell.W_hc, cell.b_c);
        weights.Copy(3, cell.W_xo, cell.W_ho, cell.b_o);
        return cell;
    }

    /// <inheritdoc/>
    public override RecurrentState ZeroState(long batch) => new(Zeros(batch), Zeros(batch));

    /// <summary>One step.</summary>
    /// <param name="x">x⟨t⟩. // (B, I)</param>
    /// <param name="previous">h⟨t−1⟩ and c⟨t−1⟩. // (B, H) each</param>
    /// <returns>h⟨t⟩ and c⟨t⟩. // (B, H) each</returns>
    public override RecurrentState forward(Tensor x, RecurrentState previous)
    {
        if (previous.C is not { } before)
        {
            throw new ArgumentException("An LSTM's state has two parts, H and C, and C is missing. Begin with ZeroState.", nameof(previous));
        }

        using var scope = NewDisposeScope();
        var (f, i, candidate, o) = Gates(x, previous.H);
        var c = f * before + i * candidate; // (B, H)
        var h = o * tanh(c);                // (B, H)
        return new RecurrentState(h, c).MoveToOuterDisposeScope();
    }

    /// <summary>What the gates do at one step: the microscope of lesson 08.</summary>
    /// <param name="x">x⟨t⟩. // (B, I)</param>
    /// <param name="h">h⟨t−1⟩. // (B, H)</param>
    /// <returns>f, i and o between 0 and 1, and the candidate c̃ between −1 and 1. // (B, H) each</returns>
    public (Tensor F, Tensor I, Tensor Candidate, Tensor O) Gates(Tensor x, Tensor h)
    {
        Check(x, h);
        using var scope = NewDisposeScope();
        var f = sigmoid(x.matmul(W_xf) + h.matmul(W_hf) + b_f);      // how much of c⟨t−1⟩ to keep
        var i = sigmoid(x.matmul(W_xi) + h.matmul(W_hi) + b_i);      // how much of the candidate to write
        var candidate = tanh(x.matmul(W_xc) + h.matmul(W_hc) + b_c); // what could be written
        var o = sigmoid(x.matmul(W_xo) + h.matmul(W_ho) + b_o);      // how much of tanh c⟨t⟩ to show
        scope.MoveToOuter(f, i, candidate);
        return (f, i, candidate, o.MoveToOuterDisposeScope());
    }
}
