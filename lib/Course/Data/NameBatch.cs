using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Some names with their pieces and their languages, ready for a network.</summary>
/// <remarks>Lesson 11. <see cref="NameEncoder"/> makes them.</remarks>
/// <param name="Input">The ids of the characters, filled up with 0. // (B, T) int64</param>
/// <param name="Lengths">How many ids of each row are its own. // (B) int64</param>
/// <param name="Pieces">The ids of the character n-grams, filled up with 0. // (B, G) int64</param>
/// <param name="Target">The class of each name. // (B) int64</param>
public sealed record NameBatch(Tensor Input, Tensor Lengths, Tensor Pieces, Tensor Target) : IBatch
{
    /// <inheritdoc/>
    public long Tokens { get; internal init; }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Input.Dispose();
        Lengths.Dispose();
        Pieces.Dispose();
        Target.Dispose();
    }
}
