using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>The wide part of a model that reads and counts: one weight for each feature and output.</summary>
internal static class WideWeights
{
    /// <summary>Small random weights; the feature 0 fills up and has none.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="outputs">How many scores each adds to.</param>
    /// <param name="deviation">The weights' standard deviation.</param>
    public static Embedding Of(int features, int outputs, double deviation)
    {
        var weights = nn.Embedding(features, outputs, padding_idx: 0);
        using (no_grad())
        {
            weights.weight!.mul_(deviation);
        }

        return weights;
    }
}
