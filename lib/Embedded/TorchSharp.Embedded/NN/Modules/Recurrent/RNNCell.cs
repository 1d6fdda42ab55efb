using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of an RNN.</summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor?, Tensor>
    {
        private readonly CellWeights _weights;
        private readonly RecurrentCells.Step _step;

        internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(RNNCell))
        {
            _step = nonLinearity == nn.NonLinearities.Tanh ? RecurrentCells.Tanh : RecurrentCells.Relu;
            _weights = new CellWeights(this, 1, 1, inputSize, hiddenSize, bias, device, dtype);
        }

        public Parameter? weight_ih => _weights.InputWeight;

        public Parameter? weight_hh => _weights.HiddenWeight;

        public Parameter? bias_ih => _weights.InputBias;

        public Parameter? bias_hh => _weights.HiddenBias;

        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            using var scope = NewDisposeScope();
            return _weights.Step(_step, input, h0 is null ? null : [h0], nameof(RNNCell))[0].MoveToOuterDisposeScope();
        }

        public new Tensor call(Tensor input, Tensor? h0 = null) => base.call(input, h0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static RNNCell RNNCell(long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, nonLinearity, bias, device, dtype);
        }
    }
}
