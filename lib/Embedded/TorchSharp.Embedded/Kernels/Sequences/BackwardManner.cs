namespace TorchSharp.Kernels.Sequences;

/// <summary>How a layer's backward pass treats the memory it is given.</summary>
/// <param name="KeepsSaved">
/// Whether what the forward pass saved is still there afterwards. Otherwise the gradients of the pre-activations take its place, row by
/// row: half the memory to pass through.
/// </param>
internal readonly record struct BackwardManner(bool KeepsSaved);
