using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Some names, with what a network reads before each letter and what it should say next.</summary>
/// <remarks>Lesson 12. <see cref="NextLetterEncoder"/> makes them.</remarks>
/// <param name="Input">The ids of <c>&lt;bos&gt;</c> and the letters, filled up with 0. // (B, T) int64</param>
/// <param name="Language">The language of each name. // (B) int64</param>
/// <param name="Contexts">The ids of the pieces that end at each place, filled up with 0. // (B, T, F) int64</param>
/// <param name="Target">The letter after each place, at last <c>&lt;eos&gt;</c>; <see cref="PaddedBatch.NoTarget"/> behind it. // (B, T) int64</param>
public sealed record NextLetterBatch(Tensor Input, Tensor Language, Tensor Contexts, Tensor Target) : IBatch
{
    /// <inheritdoc/>
    public long Tokens { get; internal init; }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Input.Dispose();
        Language.Dispose();
        Contexts.Dispose();
        Target.Dispose();
    }
}
