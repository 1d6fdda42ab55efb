using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>
/// The gated recurrent unit. Unlike <see cref="LstmCell"/>, it has one state and two gates: the new state is a mixture of the old
/// one and a candidate.
/// </summary>
/// <remarks>
/// Lesson 09. Source: Cho et al. (2014), Learning phrase representations using RNN encoder–decoder. Two conventions are met: here, as in
/// nn.GRUCell, z is the share of the <i>old</i> state, and r is applied <i>after</i> the product with W_hn, which is why the
/// candidate has two biases.
/// </remarks>
public sealed class GruCell : RecurrentCell
{
#pragma warning disable CS1591 // Ten weights: x and h say where from, r, z and n where to. W_x: (I, H), W_h: (H, H), b: (H)
    public readonly Parameter W_xr, W_hr, b_r;
    public readonly Parameter W_xz, W_hz, b_z;
    public readonly Parameter W_xn, W_hn, b_xn, b_hn;
#pragma warning restore CS1591

    /// <summary>A cell with random weights.</summary>
    /// <param name="inputSize">I: how many numbers the input of a step has.</param>
    /// <param name="hiddenSize">H: how many numbers the state has.</param>
    public GruCell(int inputSize, int hiddenSize)
        : base(nameof(GruCell), inputSize, hiddenSize)
    {
        (W_xr, W_hr, b_r) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        (W_xz, W_hz, b_z) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize));
        (W_xn, W_hn, b_xn, b_hn) = (Weight(inputSize, hiddenSize), Weight(hiddenSize, hiddenSize), Weight(hiddenSize), Weight(hiddenSize));
        RegisterComponents();
    }

    /// <summary>A cell with the weights of an nn.GRUCell, or of one layer of an nn.GRU: a trained layer, opened up.</summary>
    /// <param name="library">The module.</param>
    /// <param name="layer">Which layer of an nn.GRU.</param>
    public static GruCell From(nn.Module library, int layer = 0)
    {
        using var weights = new LibraryWeights(library, layer, gates: 3);
        GruCell cell = new(weights.InputSize, weights.HiddenSize);
        weights.Copy(0, cell.W_xr, cell.W_hr, cell.b_r);
        weights.Copy(1, cell.W_xz, cell.W_hz, cell.b_z);
        weights.Copy(2, cell.W_xn, cell.W_hn, cell.b_xn, cell.b_hn);
        return cell;
    }

    /// <summary>One step.</summary>
    /// <param name="x">x⟨t⟩. // (B, I)</param>
    /// <param name="previous">h⟨t−1⟩. // (B, H)</param>
    /// <returns>h⟨t⟩. // (B, H)</returns>
    public override RecurrentState forward(Tensor x, RecurrentState previous)
    {
        using var scope = NewDisposeScope();
        var (_, z, n) = Gates(x, previous.H);
        var h = (1 - z) * n + z * previous.H; // (B, H)
        return new RecurrentState(h).MoveToOuterDisposeScope();
    }

    /// <summary>What the gates do at one step.</summary>
    /// <param name="x">x⟨t⟩. // (B, I)</param>
    /// <param name="h">h⟨t−1⟩. // (B, H)</param>
    /// <returns>r and z between 0 and 1, and the candidate n between −1 and 1. // (B, H) each</returns>
    public (Tensor R, Tensor Z, Tensor N) Gates(Tensor x, Tensor h)
    {
        Check(x, h);
        using var scope = NewDisposeScope();
        var r = sigmoid(x.matmul(W_xr) + h.matmul(W_hr) + b_r);              // how much of the past the candidate sees
        var z = sigmoid(x.matmul(W_xz) + h.matmul(W_hz) + b_z);              // how much of the old state stays
        var n = tanh(x.matmul(W_xn) + b_xn + r * (h.matmul(W_hn) + b_hn));   // the candidate
        return scope.MoveToOuter(r, z, n);
    }
}
