using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Stochastic gradient descent, with Polyak's or Nesterov's momentum on request. Sutskever et al. 2013.</summary>
    public class SGD : OptimizerHelper, optim.IMomentum
    {
        private readonly Options _defaults;

        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        {
            Require(lr >= 0, $"SGD expects a learning rate of at least 0, got {lr}.");
            Require(momentum >= 0, $"SGD expects a momentum of at least 0, got {momentum}.");
            Require(weight_decay >= 0, $"SGD expects a weight decay of at least 0, got {weight_decay}.");
            Require(!nesterov || (momentum > 0 && dampening == 0), "Nesterov's momentum needs a momentum above 0 and no dampening.");
            _defaults = new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize };
            AddGroups(parameters);
        }

        public double Momentum
        {
            get => _defaults.momentum!.Value;
            set => _defaults.momentum = value;
        }

        /// <summary>v ← μ v + (1 − dampening) g;  θ ← θ − η v, or θ − η (g + μ v) with Nesterov.</summary>
        private static void Update(Parameter parameter, Tensor grad, State state, Options options)
        {
            var momentum = options.momentum!.Value;
            if (options.weight_decay != 0)
                grad = grad.add(parameter, options.weight_decay!.Value);
            if (momentum != 0)
            {
                if (state.momentum_buffer is null)
                    state.momentum_buffer = grad.clone().DetachFromDisposeScope();
                else
                    state.momentum_buffer.mul_(momentum).add_(grad, 1 - options.dampening!.Value);
                grad = options.nesterov == true ? grad.add(state.momentum_buffer, momentum) : state.momentum_buffer;
            }
            var rate = options.LearningRate!.Value;
            OptimizerKernels.AddScaled(parameter, grad, options.maximize == true ? rate : -rate);
        }

        private protected override void Update(Parameter parameter, Tensor grad, OptimizerState state, OptimizerOptions options) =>
            Update(parameter, grad, (State)state, (Options)options);

        private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter, (Options)options);

        private protected override OptimizerOptions Complete(OptimizerOptions? options)
        {
            var complete = options as Options ?? new Options();
            complete.LearningRate ??= _defaults.LearningRate;
            complete.momentum ??= _defaults.momentum;
            complete.dampening ??= _defaults.dampening;
            complete.weight_decay ??= _defaults.weight_decay;
            complete.nesterov ??= _defaults.nesterov;
            complete.maximize ??= _defaults.maximize;
            return complete;
        }

        public sealed class State : OptimizerState, IDisposable
        {
            public Tensor? momentum_buffer;

            internal State(Parameter parameter, Options options)
                : base(parameter)
            {
            }

            public void Dispose()
            {
                momentum_buffer?.Dispose();
            }

            private protected override void Exchange(StateArchive archive)
            {
                archive.Optional(ref momentum_buffer);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? momentum;
            public double? dampening;
            public double? weight_decay;
            public bool? nesterov;
            public bool? maximize;

            private protected override void Exchange(StateArchive archive)
            {
                base.Exchange(archive);
                archive.Value(ref momentum);
                archive.Value(ref dampening);
                archive.Value(ref weight_decay);
                archive.Value(ref nesterov);
                archive.Value(ref maximize);
            }
        }

        public class ParamGroup : ParamGroup<Options>, optim.IMomentum
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : base(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize })
            {
            }

            public double Momentum
            {
                get => Options.momentum!.Value;
                set => Options.momentum = value;
            }
        }
    }
}
