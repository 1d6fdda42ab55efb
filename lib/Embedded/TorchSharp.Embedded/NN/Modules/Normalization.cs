using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Every example standardised over its own last dimensions. Ba et al. 2016.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long[] _shape;

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            (_shape, this.eps) = (normalized_shape, eps);
            if (!elementwise_affine)
                return;
            weight = ones(normalized_shape, dtype, device).AsParameter();
            if (!bias)
                return;
            this.bias = zeros(normalized_shape, dtype, device).AsParameter();
        }

        public Parameter? weight { get; set => field = Registered(nameof(weight), value); }

        public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

        public double eps { get; set; }

        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, _shape, weight, bias, eps);
    }

    /// <summary>Every channel standardised over the batch. Ioffe and Szegedy 2015.</summary>
    public sealed class BatchNorm1d : nn.Module<Tensor, Tensor>
    {
        internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm1d))
        {
            (num_features, this.eps, this.momentum, this.affine, this.track_running_stats) = (features, eps, momentum, affine, track_running_stats);
            if (affine)
            {
                weight = ones(features, dtype, device).AsParameter();
                bias = zeros(features, dtype, device).AsParameter();
            }
            if (!track_running_stats)
                return;
            running_mean = zeros(features, dtype, device);
            running_var = ones(features, dtype, device);
            num_batches_tracked = zeros([], ScalarType.Int64);
        }

        public long num_features { get; }

        public double eps { get; set; }

        /// <summary>The weight of the newest batch in the running statistics; null averages all batches.</summary>
        public double? momentum { get; set; }

        public bool affine { get; }

        public bool track_running_stats { get; }

        public Parameter? weight { get; set => field = Registered(nameof(weight), value); }

        public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

        public Tensor? running_mean { get; set => field = Registered(nameof(running_mean), value); }

        public Tensor? running_var { get; set => field = Registered(nameof(running_var), value); }

        public Tensor? num_batches_tracked { get; set => field = Registered(nameof(num_batches_tracked), value); }

        public override Tensor forward(Tensor input)
        {
            if (input.Rank is not (2 or 3) || input.Sizes[1] != num_features)
                throw new ArgumentException($"BatchNorm1d expects (N, {num_features}) or (N, {num_features}, L), got {Shapes.Text(input.Sizes)}.");
            if (training)
                num_batches_tracked?.add_(1);
            var newest = momentum ?? 1.0 / Math.Max(1, num_batches_tracked?.item<long>() ?? 1);
            return nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, newest, eps);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

            public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
