using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>One step of a recurrent network: from the input x⟨t⟩ and the state of step t − 1 to the state of step t.</summary>
/// <remarks>
/// The cells are written from their equations, to be read; <see cref="RecurrentLayers"/> computes the same, much faster.
/// Rows are sequences, so a product is written x W, with x: (B, I) and W: (I, H).
/// </remarks>
public abstract class RecurrentCell : nn.Module<Tensor, RecurrentState, RecurrentState>
{
    private protected RecurrentCell(string name, int inputSize, int hiddenSize)
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hiddenSize, 1);
        (InputSize, HiddenSize) = (inputSize, hiddenSize);
    }

    /// <summary>I: how many numbers the input of a step has.</summary>
    public int InputSize { get; }

    /// <summary>H: how many numbers the hidden state has.</summary>
    public int HiddenSize { get; }

    /// <summary>The state before the first step: zeros.</summary>
    /// <param name="batch">B: how many sequences are read side by side.</param>
    public virtual RecurrentState ZeroState(long batch) => new(Zeros(batch));

    /// <summary>Zeros of the type and on the device of the weights. // (B, H)</summary>
    private protected Tensor Zeros(long batch)
    {
        var weight = parameters().First();
        return zeros(batch, HiddenSize, dtype: weight.dtype, device: weight.device);
    }

    /// <summary>A weight or bias, each number drawn from ±1/√H, as nn.* does.</summary>
    private protected Parameter Weight(params long[] shape)
    {
        var bound = 1 / Math.Sqrt(HiddenSize);
        return new(nn.init.uniform_(empty(shape), -bound, bound));
    }

    private protected void Check(Tensor x, Tensor h)
    {
        if (x.shape is not [var batch, var size] || size != InputSize)
        {
            throw new ArgumentException(
                $"{GetName()} reads one step of shape (B, {InputSize}), got ({string.Join(", ", x.shape)}). Give a whole sequence (B, T, {InputSize}) to Unrolled.", nameof(x));
        }

        if (!h.shape.SequenceEqual([batch, HiddenSize]))
        {
            throw new ArgumentException(
                $"{GetName()} with a batch of {batch} needs a state of shape ({batch}, {HiddenSize}), got ({string.Join(", ", h.shape)}). Begin with ZeroState({batch}).", nameof(h));
        }
    }
}
