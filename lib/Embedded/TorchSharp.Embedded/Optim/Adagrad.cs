using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
                new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

            public static Adagrad Adagrad(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
                new(parameters.Select(named => named.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

            public static Adagrad Adagrad(IEnumerable<Adagrad.ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
                new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Divides by the root of the sum of all squared gradients. Duchi et al. 2011.</summary>
    public class Adagrad : OptimizerHelper
    {
        private readonly Options _defaults;

        public Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
        {
        }

        public Adagrad(IEnumerable<ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        {
            Require(lr >= 0, $"Adagrad expects a learning rate of at least 0, got {lr}.");
            Require(eps >= 0 && lr_decay >= 0, $"Adagrad expects eps and lr_decay of at least 0, got {eps} and {lr_decay}.");
            _defaults = new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps };
            AddGroups(parameters);
        }

        /// <summary>s ← s + g²;  θ ← θ − η g / (√s + ε).</summary>
        private static void Update(Parameter parameter, Tensor grad, State state, Options options)
        {
            state.step++;
            if (options.weight_decay != 0)
                grad = grad.add(parameter, options.weight_decay!.Value);
            var rate = options.LearningRate!.Value / (1 + ((state.step - 1) * options.lr_decay!.Value));
            state.sum.addcmul_(grad, grad, 1);
            parameter.addcdiv_(grad, state.sum.sqrt().add_(options.eps!.Value), -rate);
        }

        private protected override void Update(Parameter parameter, Tensor grad, OptimizerState state, OptimizerOptions options) =>
            Update(parameter, grad, (State)state, (Options)options);

        private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter, (Options)options);

        private protected override OptimizerOptions Complete(OptimizerOptions? options)
        {
            var complete = options as Options ?? new Options();
            complete.LearningRate ??= _defaults.LearningRate;
            complete.lr_decay ??= _defaults.lr_decay;
            complete.weight_decay ??= _defaults.weight_decay;
            complete.initial_accumulator_value ??= _defaults.initial_accumulator_value;
            complete.eps ??= _defaults.eps;
            return complete;
        }

        public sealed class State : OptimizerState, IDisposable
        {
            public long step;
            public Tensor sum;

            internal State(Parameter parameter, Options options)
                : base(parameter)
            {
                sum = Zeros();
                sum.fill_(options.initial_accumulator_value!.Value);
            }

            public void Dispose()
            {
                sum.Dispose();
            }

            private protected override void Exchange(StateArchive archive)
            {
                archive.Value(ref step);
                archive.Value(ref sum);
            }
        }

        public class Options : OptimizerOptions
        {
            public double? lr_decay;
            public double? weight_decay;
            public double? initial_accumulator_value;
            public double? eps;

            private protected override void Exchange(StateArchive archive)
            {
                base.Exchange(archive);
                archive.Value(ref lr_decay);
                archive.Value(ref initial_accumulator_value);
                archive.Value(ref eps);
                archive.Value(ref weight_decay);
            }
        }

        public class ParamGroup : ParamGroup<Options>
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
                : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps })
            {
            }
        }
    }
}
