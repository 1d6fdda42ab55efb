using TorchSharp.Autograd;
using TorchSharp.Kernels.Sequences;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// A layer of a recurrent network in one direction, over whole sequences in single precision: one recorded operation, where step
/// by step it would be a dozen for each step. <see cref="RecurrentLayer{TCell}"/> computes; here it meets the tape.
/// </summary>
internal static class FusedLayer
{
    // The operands of the recorded operation, by number.
    private const int Data = 0;
    private const int InputWeight = 1;
    private const int HiddenWeight = 2;
    private const int InputBias = 3;
    private const int HiddenBias = 4;
    private const int InitialHidden = 5;
    private const int InitialCell = 6;

    [ThreadStatic]
    private static SequenceWorkspace? _workspace;

    /// <summary>Rows as in a packed sequence; no initial state means zeros. Gives the output (rows, H) and the final states (B, H).</summary>
    public delegate (Tensor Output, Tensor[] Final) Runner(
        string name, Tensor data, LayerWeights weights, Tensor[]? initial, long[] batchSizes, bool reverse);

    private static SequenceWorkspace Workspace => _workspace ??= new();

    public static (Tensor Output, Tensor[] Final) Run<TCell>(
        string name, Tensor data, LayerWeights weights, Tensor[]? initial, long[] batchSizes, bool reverse)
        where TCell : IRecurrentCell
    {
        Tensor?[] operands =
        [
            data.contiguous(), weights.Input.contiguous(), weights.Hidden.contiguous(), weights.InputBias?.contiguous(), weights.HiddenBias?.contiguous(),
            initial?[0].contiguous(), TCell.HasCellState ? initial?[1].contiguous() : null,
        ];
        var (batch, hidden) = (batchSizes[0], weights.Hidden.Sizes[1]);
        var shape = new SequenceShape(batchSizes.Length, (int)batch, (int)data.Sizes[1], (int)hidden, reverse, batchSizes);
        var output = Tensor.Empty(ScalarType.Float32, [data.Sizes[0], hidden]);
        Tensor[] final = TCell.HasCellState ? [State(), State()] : [State()];
        using var saved = Tensor.Empty(ScalarType.Float32, [RecurrentLayer<TCell>.SavedLength(in shape)]);
        RecurrentLayer<TCell>.Forward(
            shape, new SequenceInput(Values(operands[Data])),
            new RecurrentWeights(Values(operands[InputWeight]), Values(operands[HiddenWeight]), Values(operands[InputBias]), Values(operands[HiddenBias])),
            new RecurrentState(Values(operands[InitialHidden]), Values(operands[InitialCell])),
            Values(saved), Values(output), (int)hidden,
            new RecurrentState(Values(final[0]), TCell.HasCellState ? Values(final[1]) : []), Workspace);

        if (GradMode.Enabled && operands.Any(operand => operand?.requires_grad == true))
        {
            var node = new LayerBackward<TCell>(name, operands, saved, output, batchSizes, reverse);
            output.Attach(node);
            for (var i = 0; i < final.Length; i++)
                final[i].Attach(node, i + 1);
        }
        return (output, final);

        Tensor State() => Tensor.Empty(ScalarType.Float32, [batch, hidden]);
    }

    private static Span<float> Values(Tensor? tensor) => tensor is null ? [] : tensor.Span<float>();

    private sealed class LayerBackward<TCell> : Node
        where TCell : IRecurrentCell
    {
        private readonly string _name;
        private readonly SavedTensor?[] _operands;
        private readonly SavedTensor _activations;
        private readonly SavedTensor _output;
        private readonly long[] _batchSizes;
        private readonly bool _reverse;

        public LayerBackward(string name, Tensor?[] operands, Tensor saved, Tensor output, long[] batchSizes, bool reverse)
            : base(operands)
        {
            (_name, _batchSizes, _reverse) = (name, batchSizes, reverse);
            _operands = [.. operands.Select((operand, number) => operand is null || number is InputBias or HiddenBias ? null : Save(operand))];
            (_activations, _output) = (Save(saved), Save(output));
        }

        public override int ResultCount => TCell.HasCellState ? 3 : 2;

        protected override void BackwardAll(ReadOnlySpan<Tensor?> grads)
        {
            var (x, w, u) = (Operand(Data)!, Operand(InputWeight)!, Operand(HiddenWeight)!);
            var hidden = (int)u.Sizes[1];
            var shape = new SequenceShape(_batchSizes.Length, (int)_batchSizes[0], (int)x.Sizes[1], hidden, _reverse, _batchSizes);
            // The kernel adds to the weights' gradients and writes the others.
            var gradients = new Tensor?[_operands.Length];
            for (var i = 0; i < gradients.Length; i++)
            {
                if (Needs(i))
                    gradients[i] = i is Data or InitialHidden or InitialCell ? Tensor.Empty(ScalarType.Float32, Inputs[i].Sizes) : zeros(Inputs[i].Sizes, ScalarType.Float32);
            }
            RecurrentLayer<TCell>.Backward(
                shape, new SequenceInput(Values(x)),
                new RecurrentWeights(Values(w), Values(u), [], []),
                new RecurrentState(Values(Operand(InitialHidden)), Values(Operand(InitialCell))),
                Values(_activations.Value), Values(_output.Value), hidden,
                Values(grads[0]?.contiguous()), hidden,
                new RecurrentState(Values(grads[1]?.contiguous()), TCell.HasCellState ? Values(grads[2]?.contiguous()) : []),
                new RecurrentWeights(Values(gradients[InputWeight]), Values(gradients[HiddenWeight]), Values(gradients[InputBias]), Values(gradients[HiddenBias])),
                Values(gradients[Data]),
                new RecurrentState(Values(gradients[InitialHidden]), Values(gradients[InitialCell])), Workspace);
            for (var i = 0; i < gradients.Length; i++)
            {
                if (gradients[i] is { } gradient)
                    Give(i, GradMode.Enabled ? gradient.Attach(new SecondBackward(_name)) : gradient);
            }
        }

        private Tensor? Operand(int number) => _operands[number]?.Value;
    }

    /// <summary>Stands in the graph of the gradients, which this operation does not record: whoever differentiates them is told.</summary>
    private sealed class SecondBackward(string name) : Node
    {
        protected override void BackwardAll(ReadOnlySpan<Tensor?> grads) => throw new NotSupportedException(
            $"{name} in Float32 has no gradients of gradients. Convert the model and its input to Float64, or compute step by step with {name}Cell.");
    }
}
