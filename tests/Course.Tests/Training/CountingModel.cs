using Course.Models;
using static TorchSharp.torch;

namespace Course.Tests.Training;

/// <summary>All it knows is n, how many ids it has read: the score of token 1 is n/1000, that of token 0 is 0.</summary>
internal sealed class CountingModel : LanguageModel
{
    public CountingModel()
        : base("counting", 2) => register_parameter("unit", nn.Parameter(tensor(0.001f)));

    /// <summary>For each call, how many ids had been read before it.</summary>
    public List<double> ReadBefore { get; } = [];

    public override (Tensor Logits, RecurrentState State) forward(Tensor ids, RecurrentState? state)
    {
        var before = state?.H ?? zeros(ids.shape[0], 1);
        ReadBefore.Add(before[0, 0].item<float>());
        var count = before + arange(1, ids.shape[1] + 1).unsqueeze(0);                                  // (B, T)
        var logits = stack([zeros_like(count), count * get_parameter("unit")!], -1);                      // (B, T, 2)
        return (logits, new(before + ids.shape[1]));
    }
}
