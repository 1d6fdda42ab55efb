using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of a GRU.</summary>
    public sealed class GRUCell : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly CellWeights _weights;

        internal GRUCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(GRUCell))
        {
            _weights = new CellWeights(this, 3, 1, inputSize, hiddenSize, bias, device, dtype);
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
            return _weights.Step(RecurrentCells.Gru, input, h0 is null ? null : [h0], nameof(GRUCell))[0].MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
