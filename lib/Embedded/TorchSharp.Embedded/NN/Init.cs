namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How weights start. Glorot and Bengio 2010 (xavier); He et al. 2015 (kaiming); Saxe et al. 2013 (orthogonal).</summary>
        public static class init
        {
            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            public enum FanInOut
            {
                FanIn = 0,
                FanOut = 1,
            }

            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2.0),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1 + (param * param))),
                _ => 1.0,
            };

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor constant_(Tensor tensor, Scalar val) => Unrecorded(tensor, x => x.fill_(val));

            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.Rank != 2)
                    throw new ArgumentException($"eye_ expects a matrix, got {Shapes.Text(tensor.Sizes)}.");
                return Unrecorded(tensor, x =>
                {
                    using var identity = eye(x.Sizes[0], x.Sizes[1], x.dtype);
                    return x.copy_(identity);
                });
            }

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Unrecorded(tensor, x => x.uniform_(low, high, generator));

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Unrecorded(tensor, x => x.normal_(mean, std, generator));

            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = Math.Sqrt(3.0) * gain * Math.Sqrt(2.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3.0) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>A random matrix whose rows (or columns, if they are fewer) are orthonormal.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                if (tensor.Rank < 2)
                    throw new ArgumentException($"orthogonal_ expects at least two dimensions, got {Shapes.Text(tensor.Sizes)}.");
                return Unrecorded(tensor, x =>
                {
                    using var scope = NewDisposeScope();
                    var (rows, columns) = (x.Sizes[0], x.numel() / x.Sizes[0]);
                    var random = randn([rows, columns], x.dtype);
                    var tall = (rows < columns ? random.t() : random).to_type(ScalarType.Float64).contiguous();
                    Orthonormalize(tall);
                    return x.copy_((rows < columns ? tall.t() : tall).reshape(x.Sizes).mul(gain));
                });
            }

            // The Q of a QR factorisation whose R has a positive diagonal: Gram and Schmidt, twice for full precision.
            private static void Orthonormalize(Tensor tall)
            {
                for (var j = 0L; j < tall.Sizes[1]; j++)
                {
                    using var column = tall.select(1, j);
                    using var earlier = tall.narrow(1, 0, j);
                    for (var pass = 0; pass < 2; pass++)
                    {
                        using var shares = earlier.t().matmul(column);
                        column.sub_(earlier.matmul(shares));
                    }
                    using var length = column.norm();
                    column.div_(length);
                }
            }

            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                if (tensor.Rank < 2)
                    throw new ArgumentException($"Fan in and fan out need at least two dimensions, got {Shapes.Text(tensor.Sizes)}.");
                var field = Shapes.Count(tensor.Sizes.AsSpan(2));
                return (tensor.Sizes[1] * field, tensor.Sizes[0] * field);
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static Tensor Unrecorded(Tensor tensor, Func<Tensor, Tensor> change)
            {
                using var plain = no_grad();
                return change(tensor);
            }
        }
    }
}
