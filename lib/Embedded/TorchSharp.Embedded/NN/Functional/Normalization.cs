namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>(x − mean) / √(var + ε) over the last dimensions, then scaled and shifted. Ba et al. 2016.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5)
            {
                if (input.Rank < normalized_shape.Length || !input.Sizes.AsSpan(input.Rank - normalized_shape.Length).SequenceEqual(normalized_shape))
                    throw new ArgumentException($"layer_norm expects an input whose last sizes are {Shapes.Text(normalized_shape)}, got {Shapes.Text(input.Sizes)}.");
                using var scope = NewDisposeScope();
                var dims = Enumerable.Range(input.Rank - normalized_shape.Length, normalized_shape.Length).Select(d => (long)d).ToArray();
                return Scaled(Standardized(input, dims, eps), weight, bias).MoveToOuterDisposeScope();
            }

            /// <summary>Standardised over the batch in training, by the running statistics otherwise. Ioffe and Szegedy 2015.</summary>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5)
            {
                if (input.Rank < 2)
                    throw new ArgumentException($"batch_norm expects (N, C, …), got {Shapes.Text(input.Sizes)}.");
                using var scope = NewDisposeScope();
                long[] channels = [.. Enumerable.Range(0, input.Rank).Select(d => d == 1 ? -1L : 1L)];
                var (w, b) = (weight?.view(channels), bias?.view(channels));
                if (!training)
                {
                    if (running_mean is null || running_var is null)
                        throw new ArgumentException("batch_norm outside training needs running_mean and running_var.");
                    var standardized = input.sub(running_mean.view(channels)).div(running_var.view(channels).add(eps).sqrt());
                    return Scaled(standardized, w, b).MoveToOuterDisposeScope();
                }
                long[] dims = [.. Enumerable.Range(0, input.Rank).Where(d => d != 1).Select(d => (long)d)];
                if (input.numel() / input.Sizes[1] <= 1)
                    throw new ArgumentException($"batch_norm in training expects more than one value per channel, got {Shapes.Text(input.Sizes)}.");
                if (running_mean is not null && running_var is not null)
                {
                    using var plain = no_grad();
                    running_mean.mul_(1 - momentum).add_(input.mean(dims), momentum);
                    running_var.mul_(1 - momentum).add_(input.var(dims), momentum);
                }
                return Scaled(Standardized(input, dims, eps), w, b).MoveToOuterDisposeScope();
            }

            /// <summary>x / max(‖x‖ₚ, ε) along a dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                using var scope = NewDisposeScope();
                return input.div(input.norm((int)dim, true, (float)p).clamp_min(eps)).MoveToOuterDisposeScope();
            }

            private static Tensor Standardized(Tensor x, long[] dims, double eps)
            {
                var centred = x.sub(x.mean(dims, keepdim: true));
                var variance = centred.mul(centred).mean(dims, keepdim: true);
                return centred.mul(variance.add(eps).rsqrt());
            }

            private static Tensor Scaled(Tensor x, Tensor? weight, Tensor? bias)
            {
                var scaled = weight is null ? x : x.mul(weight);
                return bias is null ? scaled : scaled.add(bias);
            }
        }
    }
}
