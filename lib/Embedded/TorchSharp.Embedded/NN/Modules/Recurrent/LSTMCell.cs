using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of an LSTM.</summary>
    public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
    {
        private readonly CellWeights _weights;

        internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(LSTMCell))
        {
            _weights = new CellWeights(this, 4, 2, inputSize, hiddenSize, bias, device, dtype);
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

        public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
        {
            using var scope = NewDisposeScope();
            var state = _weights.Step(RecurrentCells.Lstm, input, h0_c0 is { } s ? [s.Item1, s.Item2] : null, nameof(LSTMCell));
            return scope.MoveToOuter(state[0], state[1]);
        }

        public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
