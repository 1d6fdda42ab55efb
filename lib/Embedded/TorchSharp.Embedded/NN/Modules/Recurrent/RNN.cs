using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Elman, "Finding structure in time", 1990.</summary>
    public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;
        private readonly bool _batchFirst;

        internal RNN(long inputSize, long hiddenSize, long numLayers, nn.NonLinearities nonLinearity, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
            : base(nameof(RNN))
        {
            _batchFirst = batchFirst;
            _stack = new RecurrentStack(this, nonLinearity == nn.NonLinearities.Tanh ? RecurrentKind.Tanh : RecurrentKind.Relu, inputSize, hiddenSize, numLayers, bias, dropout, bidirectional, device, dtype);
        }

        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
        {
            using var scope = NewDisposeScope();
            var (output, state) = _stack.RunPadded(input, h0 is null ? null : [h0], _batchFirst, training, nameof(RNN));
            return scope.MoveToOuter(output, state[0]);
        }

        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
        {
            using var scope = NewDisposeScope();
            var first = h0?.index_select(1, input.sorted_indices);
            var (output, state) = _stack.Run(input.data, input.Sizes, first is null ? null : [first], training, nameof(RNN));
            return scope.MoveToOuter(input.With(output), state[0].index_select(1, input.unsorted_indices));
        }

        /// <summary>Nothing to do here: the parameters lie as they are used.</summary>
        public void flatten_parameters()
        {
        }

        public Parameter? get_bias_ih(long idx) => _stack.Find("bias_ih", idx);

        public Parameter? get_bias_hh(long idx) => _stack.Find("bias_hh", idx);

        public Parameter? get_weight_ih(long idx) => _stack.Find("weight_ih", idx);

        public Parameter? get_weight_hh(long idx) => _stack.Find("weight_hh", idx);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public enum NonLinearities
            {
                ReLU = 0,
                Tanh = 1,
            }

            public static RNN RNN(long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, nonLinearity, bias, batchFirst, dropout, bidirectional, device, dtype);
        }
    }
}
