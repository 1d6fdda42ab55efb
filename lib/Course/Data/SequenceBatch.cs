using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Some subsequences of a text, and what follows each of their tokens.</summary>
/// <param name="Input">The ids x⟨1⟩ … x⟨n⟩ of each subsequence. // (B, T) int64</param>
/// <param name="Target">The ids one place further, x⟨2⟩ … x⟨n+1⟩: what a language model should predict. // (B, T) int64</param>
public sealed record SequenceBatch(Tensor Input, Tensor Target) : IBatch
{
    /// <inheritdoc/>
    public long Tokens => Input.numel();

    /// <summary>Frees both tensors.</summary>
    public void Dispose()
    {
        Input.Dispose();
        Target.Dispose();
    }
}
