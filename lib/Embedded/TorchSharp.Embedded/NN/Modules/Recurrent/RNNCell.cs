using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of an RNN.</summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly CellWeights _weights;
        private readonly RecurrentCells.Step _step;

        internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(RNNCell))
        {
            _step = nonLinearity == nn.NonLinearities.Tanh ? RecurrentCells.Tanh : RecurrentCells.Relu;
            _weights = new CellWeights(this, 1, 1, inputSize, hiddenSize, bias, device, dtype);
        }

        public Parameter? weight_ih
        {
            get => _weights.InputWeight;
            set => _weights.InputWeight = Registered(nameof(weight_ih), value)!;
        }

        public Parameter? weight_hh
        {
            get => _weights.HiddenWeight;
            set => _weights.HiddenWeight = Registered(nameof(weight_hh), value)!;
        }

        public Parameter? bias_ih
        {
            get => _weights.InputBias;
            set => _weights.InputBias = Registered(nameof(bias_ih), value);
        }

        public Parameter? bias_hh
        {
            get => _weights.HiddenBias;
            set => _weights.HiddenBias = Registered(nameof(bias_hh), value);
        }

        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            using var scope = NewDisposeScope();
            return _weights.Step(_step, input, h0 is null ? null : [h0], nameof(RNNCell))[0].MoveToOuterDisposeScope();
        }
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
