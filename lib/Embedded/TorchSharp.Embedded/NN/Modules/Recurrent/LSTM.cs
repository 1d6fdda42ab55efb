using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Hochreiter and Schmidhuber, "Long short-term memory", 1997.</summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;
        private readonly bool _batchFirst;

        internal LSTM(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
            : base(nameof(LSTM))
        {
            _batchFirst = batchFirst;
            _stack = new RecurrentStack(this, RecurrentKind.Lstm, inputSize, hiddenSize, numLayers, bias, dropout, bidirectional, device, dtype);
        }

        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            using var scope = NewDisposeScope();
            var (output, state) = _stack.RunPadded(input, h0_c0 is { } s ? [s.Item1, s.Item2] : null, _batchFirst, training, nameof(LSTM));
            return scope.MoveToOuter(output, state[0], state[1]);
        }

        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
        {
            using var scope = NewDisposeScope();
            Tensor Sorted(Tensor state) => state.index_select(1, input.sorted_indices);
            Tensor Unsorted(Tensor state) => state.index_select(1, input.unsorted_indices);
            var (output, state) = _stack.Run(input.data, input.Sizes, h0_c0 is { } s ? [Sorted(s.Item1), Sorted(s.Item2)] : null, training, nameof(LSTM));
            return scope.MoveToOuter(input.With(output), Unsorted(state[0]), Unsorted(state[1]));
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
            public static LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        }
    }
}
