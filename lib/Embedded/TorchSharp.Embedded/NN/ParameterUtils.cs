using TorchSharp.Kernels.VectorMath;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most the given one; returns the norm before.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                var grads = new List<Tensor>();
                foreach (var parameter in tensors)
                {
                    if (parameter.Autograd?.Grad is { } grad)
                        grads.Add(grad);
                }
                if (grads.Count == 0)
                    return 0;
                using var plain = no_grad();
                var total = norm_type == 2 ? EuclideanNorm(grads) : Norm(grads, (float)norm_type);
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                {
                    foreach (var grad in grads)
                        Scale(grad, factor);
                }
                return total;
            }

            private static double Norm(List<Tensor> grads, float p)
            {
                using var scope = NewDisposeScope();
                return stack(grads.Select(grad => grad.norm(p))).norm(p).ToDouble();
            }

            private static double EuclideanNorm(List<Tensor> grads)
            {
                var squares = 0.0;
                foreach (var grad in grads)
                    squares += IsPlain(grad) ? SumOfSquares.Of(grad.Span<float>()) : Math.Pow(Norm([grad], 2), 2);
                return (float)Math.Sqrt(squares);
            }

            private static void Scale(Tensor grad, double factor)
            {
                if (!IsPlain(grad))
                {
                    grad.mul_(factor);
                    return;
                }
                Scaling.InPlace(grad.Span<float>(), (float)factor);
                grad.Storage.Version++;
            }

            private static bool IsPlain(Tensor grad) => grad is { dtype: ScalarType.Float32, Contiguous: true };

            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var plain = no_grad();
                foreach (var parameter in tensors)
                    parameter.Autograd?.Grad?.clamp_(-clip_value, clip_value);
            }

            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat(tensors.Select(parameter => parameter.reshape(-1)).ToArray()).MoveToOuterDisposeScope();
            }

            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using var plain = no_grad();
                var start = 0L;
                foreach (var parameter in tensors)
                {
                    parameter.copy_(vec.narrow(0, start, parameter.numel()).view(parameter.Sizes));
                    start += parameter.numel();
                }
                if (start != vec.numel())
                    throw new ArgumentException($"vector_to_parameters: the vector has {vec.numel()} elements, the parameters {start}.");
            }
        }
    }
}
