using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            public static Adam Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Kingma and Ba, "Adam", 2014.</summary>
    public class Adam : OptimizerHelper, optim.IBetas
    {
        private readonly Options _defaults;

        public Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        public Adam(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        {
            Require(lr >= 0, $"Adam expects a learning rate of at least 0, got {lr}.");
            Require(beta1 is >= 0 and < 1 && beta2 is >= 0 and < 1, $"Adam expects betas in [0, 1), got {beta1} and {beta2}.");
            Require(eps >= 0 && weight_decay >= 0, $"Adam expects eps and weight_decay of at least 0, got {eps} and {weight_decay}.");
            _defaults = new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize };
            AddGroups(parameters);
        }

        public (double, double) Betas
        {
            get => (_defaults.beta1!.Value, _defaults.beta2!.Value);
            set => (_defaults.beta1, _defaults.beta2) = value;
        }

        /// <summary>m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← θ − η m̂ / (√v̂ + ε), m̂ and v̂ corrected for their start at 0.</summary>
        private static void Update(Parameter parameter, Tensor grad, State state, Options options)
        {
            if (options.maximize == true)
                grad = grad.neg();
            state.step++;
            var rate = options.LearningRate!.Value;
            if (options.weight_decay != 0)
                grad = grad.add(parameter, options.weight_decay!.Value);
            var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
            var correction1 = 1 - Math.Pow(beta1, state.step);
            var correction2 = 1 - Math.Pow(beta2, state.step);
            if (state.max_exp_avg_sq is null)
            {
                OptimizerKernels.Adam(parameter, grad, state.exp_avg, state.exp_avg_sq, beta1, beta2, options.eps!.Value, rate / correction1, Math.Sqrt(correction2));
                return;
            }
            state.exp_avg.mul_(beta1).add_(grad, 1 - beta1);
            state.exp_avg_sq.mul_(beta2).addcmul_(grad, grad, 1 - beta2);
            state.max_exp_avg_sq.copy_(maximum(state.max_exp_avg_sq, state.exp_avg_sq));
            var divisor = state.max_exp_avg_sq.sqrt().div_(Math.Sqrt(correction2)).add_(options.eps!.Value);
            parameter.addcdiv_(state.exp_avg, divisor, -rate / correction1);
        }

        private protected override void Update(Parameter parameter, Tensor grad, OptimizerState state, OptimizerOptions options) =>
            Update(parameter, grad, (State)state, (Options)options);

        private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter, (Options)options);

        private protected override OptimizerOptions Complete(OptimizerOptions? options)
        {
            var complete = options as Options ?? new Options();
            complete.LearningRate ??= _defaults.LearningRate;
            complete.beta1 ??= _defaults.beta1;
            complete.beta2 ??= _defaults.beta2;
            complete.eps ??= _defaults.eps;
            complete.weight_decay ??= _defaults.weight_decay;
            complete.amsgrad ??= _defaults.amsgrad;
            complete.maximize ??= _defaults.maximize;
            return complete;
        }

        public sealed class State : OptimizerState, IDisposable
        {
            public long step;
            public Tensor exp_avg;
            public Tensor exp_avg_sq;
            public Tensor? max_exp_avg_sq;

            internal State(Parameter parameter, Options options)
                : base(parameter)
            {
                exp_avg = Zeros();
                exp_avg_sq = Zeros();
                max_exp_avg_sq = options.amsgrad == true ? Zeros() : null;
            }

            public void Dispose()
            {
                exp_avg.Dispose();
                exp_avg_sq.Dispose();
                max_exp_avg_sq?.Dispose();
            }

            private protected override void Exchange(StateArchive archive)
            {
                archive.Value(ref step);
                archive.Value(ref exp_avg);
                archive.Value(ref exp_avg_sq);
                archive.Optional(ref max_exp_avg_sq);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;
            public bool? amsgrad;
            public bool? maximize;

            private protected override void Exchange(StateArchive archive)
            {
                base.Exchange(archive);
                archive.Value(ref beta1);
                archive.Value(ref beta2);
                archive.Value(ref eps);
                archive.Value(ref weight_decay);
                archive.Value(ref amsgrad);
                archive.Value(ref maximize);
            }
        }

        public class ParamGroup : ParamGroup<Options>, optim.IBetas
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize })
            {
            }

            public (double, double) Betas
            {
                get => (Options.beta1!.Value, Options.beta2!.Value);
                set => (Options.beta1, Options.beta2) = value;
            }
        }
    }
}
