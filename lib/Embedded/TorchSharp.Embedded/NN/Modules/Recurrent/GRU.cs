using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Cho et al., "Learning phrase representations using RNN encoder-decoder", 2014.</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;
        private readonly bool _batchFirst;

        internal GRU(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
            : base(nameof(GRU))
        {
            _batchFirst = batchFirst;
            _stack = new RecurrentStack(this, RecurrentKind.Gru, inputSize, hiddenSize, numLayers, bias, dropout, bidirectional, device, dtype);
        }

        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            using var scope = NewDisposeScope();
            var (output, state) = _stack.RunPadded(input, h0 is null ? null : [h0], _batchFirst, training, nameof(GRU));
            return scope.MoveToOuter(output, state[0]);
        }

        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
        {
            using var scope = NewDisposeScope();
            var first = h0?.index_select(1, input.sorted_indices);
            var (output, state) = _stack.Run(input.data, input.Sizes, first is null ? null : [first], training, nameof(GRU));
            return scope.MoveToOuter(input.With(output), state[0].index_select(1, input.unsorted_indices));
        }

        /// <summary>Nothing to do here: the parameters lie as they are used.</summary>
        public void flatten_parameters()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        }
    }
}
