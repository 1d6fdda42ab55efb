using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Divides by a running root mean square of the gradient. Tieleman and Hinton 2012.</summary>
    public class RMSProp : OptimizerHelper, optim.IMomentum
    {
        private readonly Options _defaults;

        public RMSProp(IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
        {
        }

        public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        {
            Require(lr >= 0, $"RMSProp expects a learning rate of at least 0, got {lr}.");
            Require(alpha >= 0 && eps >= 0 && momentum >= 0, $"RMSProp expects alpha, eps and momentum of at least 0, got {alpha}, {eps} and {momentum}.");
            _defaults = new Options { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize };
            AddGroups(parameters);
        }

        public double Momentum
        {
            get => _defaults.momentum!.Value;
            set => _defaults.momentum = value;
        }

        /// <summary>v ← α v + (1 − α) g²;  θ ← θ − η g / (√v + ε).</summary>
        private static void Update(Parameter parameter, Tensor grad, State state, Options options)
        {
            if (options.maximize == true)
                grad = grad.neg();
            state.step++;
            var (alpha, eps, rate) = (options.alpha!.Value, options.eps!.Value, options.LearningRate!.Value);
            if (options.weight_decay != 0)
                grad = grad.add(parameter, options.weight_decay!.Value);
            state.square_avg.mul_(alpha).addcmul_(grad, grad, 1 - alpha);
            var mean = state.square_avg;
            if (state.grad_avg is { } average)
            {
                average.mul_(alpha).add_(grad, 1 - alpha);
                mean = mean.addcmul(average, average, -1);
            }
            var divisor = mean.sqrt().add_(eps);
            if (state.momentum_buffer is { } buffer)
                parameter.add_(buffer.mul_(options.momentum!.Value).addcdiv_(grad, divisor), -rate);
            else
                parameter.addcdiv_(grad, divisor, -rate);
        }

        private protected override void Update(Parameter parameter, Tensor grad, OptimizerState state, OptimizerOptions options) =>
            Update(parameter, grad, (State)state, (Options)options);

        private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter, (Options)options);

        private protected override OptimizerOptions Complete(OptimizerOptions? options)
        {
            var complete = options as Options ?? new Options();
            complete.LearningRate ??= _defaults.LearningRate;
            complete.alpha ??= _defaults.alpha;
            complete.eps ??= _defaults.eps;
            complete.weight_decay ??= _defaults.weight_decay;
            complete.momentum ??= _defaults.momentum;
            complete.centered ??= _defaults.centered;
            complete.maximize ??= _defaults.maximize;
            return complete;
        }

        public sealed class State : OptimizerState, IDisposable
        {
            public long step;
            public Tensor square_avg;
            public Tensor? momentum_buffer;
            public Tensor? grad_avg;

            internal State(Parameter parameter, Options options)
                : base(parameter)
            {
                square_avg = Zeros();
                momentum_buffer = options.momentum > 0 ? Zeros() : null;
                grad_avg = options.centered == true ? Zeros() : null;
            }

            public void Dispose()
            {
                square_avg.Dispose();
                momentum_buffer?.Dispose();
                grad_avg?.Dispose();
            }

            private protected override void Exchange(StateArchive archive)
            {
                archive.Value(ref step);
                archive.Value(ref square_avg);
                archive.Optional(ref momentum_buffer);
                archive.Optional(ref grad_avg);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? alpha;
            public double? eps;
            public double? weight_decay;
            public double? momentum;
            public bool? centered;
            public bool? maximize;

            private protected override void Exchange(StateArchive archive)
            {
                base.Exchange(archive);
                archive.Value(ref maximize);
                archive.Value(ref momentum);
                archive.Value(ref alpha);
                archive.Value(ref eps);
                archive.Value(ref weight_decay);
                archive.Value(ref centered);
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

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0, double momentum = 0.0, bool centered = false)
                : base(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered })
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
