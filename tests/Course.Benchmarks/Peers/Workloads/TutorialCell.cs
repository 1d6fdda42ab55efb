using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Benchmarks.Peers.Workloads;

/// <summary>The hand-written cell of PyTorch's tutorial on names: h′ = tanh(W x + b + U h + c), and from it the classes' log-probabilities.</summary>
internal sealed class TutorialCell : nn.Module<Tensor, Tensor, (Tensor Output, Tensor Hidden)>
{
    private readonly Linear _fromInput;
    private readonly Linear _fromHidden;
    private readonly Linear _toOutput;

    public TutorialCell(int input, int hidden, int classes)
        : base(nameof(TutorialCell))
    {
        _fromInput = nn.Linear(input, hidden);
        _fromHidden = nn.Linear(hidden, hidden);
        _toOutput = nn.Linear(hidden, classes);
        RegisterComponents();
    }

    public override (Tensor Output, Tensor Hidden) forward(Tensor input, Tensor hidden)
    {
        var next = tanh(_fromInput.call(input) + _fromHidden.call(hidden)); // (B, H)
        return (nn.functional.log_softmax(_toOutput.call(next), 1), next);
    }
}
