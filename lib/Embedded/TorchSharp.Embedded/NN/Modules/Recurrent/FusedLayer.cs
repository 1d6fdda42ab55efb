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

    /// <summary>
    /// Rows as in a packed sequence, whatever dimensions they are counted in; no initial state means zeros. Gives the output, with H
    /// numbers in the place of the last dimension's, and the final states (1, B, H).
    /// </summary>
    public delegate (Tensor Output, Tensor[] Final) Runner(
        string name, Tensor data, LayerWeights weights, Tensor[]? initial, long[] batchSizes, bool reverse);

    private static SequenceWorkspace Workspace => _workspace ??= new();

    public static (Tensor Output, Tensor[] Final) Run<TCell>(
        string name, Tensor data, LayerWeights weights, Tensor[]? initial, long[] batchSizes, bool reverse)
        where TCell : IRecurrentCell
    {
        using var rows = data.Contiguous ? null : data.contiguous();
        var x = rows ?? data;
        Tensor?[] operands =
        [
            x, weights.Input, weights.Hidden, weights.InputBias, weights.HiddenBias, Together(initial?[0]), TCell.HasCellState ? Together(initial?[1]) : null,
        ];
        var (batch, hidden) = (batchSizes[0], weights.Hidden.Sizes[1]);
        var shape = new SequenceShape(batchSizes.Length, (int)batch, (int)x.Sizes[^1], (int)hidden, reverse, batchSizes);
        var output = Tensor.Empty(ScalarType.Float32, [.. x.Sizes.AsSpan(0, x.Rank - 1), hidden]);
        Tensor[] final = TCell.HasCellState ? [State(), State()] : [State()];
        using var saved = Tensor.Empty(ScalarType.Float32, [RecurrentLayer<TCell>.SavedLength(in shape)]);
        using var indices = OneHotRows.IndicesOf(x);
        RecurrentLayer<TCell>.Forward(
            shape, InputOf(x.Span<float>(), indices is null ? [] : indices.Span<long>()),
            new RecurrentWeights(Values(weights.Input), Values(weights.Hidden), Values(weights.InputBias), Values(weights.HiddenBias)),
            new RecurrentState(Values(operands[InitialHidden]), Values(operands[InitialCell])),
            Values(saved), Values(output), (int)hidden,
            new RecurrentState(Values(final[0]), TCell.HasCellState ? Values(final[1]) : []), Workspace);

        if (GradMode.Enabled && Tape.Tracks(operands))
        {
            var node = new LayerBackward<TCell>(name, operands, indices, saved, output, batchSizes, reverse);
            output.Attach(node);
            for (var i = 0; i < final.Length; i++)
                final[i].Attach(node, i + 1);
        }
        return (output, final);

        Tensor State() => Tensor.Empty(ScalarType.Float32, [1, batch, hidden]);
    }

    private static Tensor? Together(Tensor? tensor) => tensor is null or { Contiguous: true } ? tensor : tensor.contiguous();

    private static SequenceInput InputOf(ReadOnlySpan<float> values, ReadOnlySpan<long> indices) =>
        indices.IsEmpty ? new SequenceInput(values) : SequenceInput.OneHot(indices);

    private static Span<float> Values(Tensor? tensor) => tensor is null ? [] : tensor.Span<float>();

    private sealed class LayerBackward<TCell> : Node
        where TCell : IRecurrentCell
    {
        private readonly string _name;
        private readonly SavedTensor?[] _operands;
        private readonly SavedTensor? _indices;
        private readonly SavedTensor _activations;
        private readonly SavedTensor _output;
        private readonly long[] _batchSizes;
        private readonly bool _reverse;
        private readonly int _inputSize;

        public LayerBackward(string name, Tensor?[] operands, Tensor? indices, Tensor saved, Tensor output, long[] batchSizes, bool reverse)
            : base(operands)
        {
            (_name, _batchSizes, _reverse) = (name, batchSizes, reverse);
            _operands = new SavedTensor?[operands.Length];
            for (var i = 0; i < operands.Length; i++)
            {
                if (operands[i] is { } operand && i is not (InputBias or HiddenBias) && (i != Data || indices is null))
                    _operands[i] = Save(operand);
            }
            _indices = indices is null ? null : Save(indices);
            _inputSize = (int)operands[InputWeight]!.Sizes[1];
            (_activations, _output) = (Save(saved), Save(output));
        }

        public override int ResultCount => TCell.HasCellState ? 3 : 2;

        protected override void BackwardAll(ReadOnlySpan<Tensor?> grads)
        {
            var hidden = (int)_operands[HiddenWeight]!.Sizes[1];
            var shape = new SequenceShape(_batchSizes.Length, (int)_batchSizes[0], _inputSize, hidden, _reverse, _batchSizes);
            // The kernel adds to the weights' gradients and writes the others.
            var (sums, gradients) = (new Tensor?[_operands.Length], new Tensor?[_operands.Length]);
            for (var i = 0; i < gradients.Length; i++)
            {
                if (!Needs(i))
                    continue;
                var isWritten = i is Data or InitialHidden or InitialCell;
                sums[i] = isWritten ? null : SumOf(i);
                gradients[i] = sums[i] ?? (isWritten ? Tensor.Empty(ScalarType.Float32, Inputs[i].Sizes) : zeros(Inputs[i].Sizes, ScalarType.Float32));
            }
            try
            {
                RecurrentLayer<TCell>.Backward(
                    shape, InputOf(Numbers(_operands[Data]), _indices is null ? [] : _indices.Numbers<long>()),
                    new RecurrentWeights(Numbers(_operands[InputWeight]), Numbers(_operands[HiddenWeight]), [], []),
                    new RecurrentState(Numbers(_operands[InitialHidden]), Numbers(_operands[InitialCell])),
                    Numbers(_activations), Numbers(_output), hidden, MayRunAgain,
                    Contiguous(grads[0]), hidden,
                    new RecurrentState(Contiguous(grads[1]), TCell.HasCellState ? Contiguous(grads[2]) : []),
                    new RecurrentWeights(Values(gradients[InputWeight]), Values(gradients[HiddenWeight]), Values(gradients[InputBias]), Values(gradients[HiddenBias])),
                    Values(gradients[Data]),
                    new RecurrentState(Values(gradients[InitialHidden]), Values(gradients[InitialCell])), Workspace);
            }
            finally
            {
                // What the pass has spoiled, even if it failed on the way, nobody reads again.
                if (!MayRunAgain)
                    _activations.Release();
            }
            for (var i = 0; i < gradients.Length; i++)
            {
                if (gradients[i] is { } gradient)
                    GiveUnlessAdded(i, GradMode.Enabled ? gradient.Attach(new SecondBackward(_name)) : gradient, sums[i]);
            }
        }

        private static Span<float> Contiguous(Tensor? grad) => Values(Together(grad));

        private static Span<float> Numbers(SavedTensor? saved) => saved is null ? [] : saved.Numbers<float>();
    }

    /// <summary>Stands in the graph of the gradients, which this operation does not record: whoever differentiates them is told.</summary>
    private sealed class SecondBackward(string name) : Node
    {
        protected override void BackwardAll(ReadOnlySpan<Tensor?> grads) => throw new NotSupportedException(
            $"{name} in Float32 has no gradients of gradients. Convert the model and its input to Float64, or compute step by step with {name}Cell.");
    }
}
