using System.Numerics;

namespace TorchSharp;

// Random numbers as ATen draws them on the CPU (aten/src/ATen/core/DistributionsHelper.h and native/cpu/DistributionTemplates.h):
// the order in which the generator is asked is part of the contract, for the same seed must give the same numbers.
public static partial class torch
{
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <summary>The numbers 0 to n − 1 in random order (Fisher and Yates).</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        InitializeDevice(device);
        var twister = (generator ?? Generator.Default).Twister;
        using var result = Tensor.Empty(ScalarType.Int64, [n]);
        var order = result.Span<long>();
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        lock (twister)
        {
            for (var i = 0; i < order.Length - 1; i++)
            {
                var other = i + (int)(twister.Next() % (uint)(order.Length - i));
                (order[i], order[other]) = (order[other], order[i]);
            }
        }
        return result.to_type(dtype ?? ScalarType.Int64).requires_grad_(requires_grad);
    }

    public partial class Tensor
    {
        /// <summary>Numbers spread evenly over [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Drawn(nameof(uniform_), generator, (numbers, g) =>
            {
                if (numbers._dtype == ScalarType.Float64)
                {
                    foreach (ref var number in numbers.Span<double>())
                        number = (Uniform64(g) * (to - from)) + from;
                    return;
                }
                var (low, width) = ((float)from, (float)to - (float)from);
                foreach (ref var number in numbers.Span<float>())
                    number = (Uniform32(g) * width) + low;
            });

        /// <summary>Normal numbers. Sixteen and more come from the Box–Muller transform of whole blocks, fewer one pair at a time.</summary>
        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null)
        {
            if (std < 0)
                throw new ArgumentOutOfRangeException(nameof(std), $"normal_ expects a standard deviation of at least 0, got {std}.");
            return Drawn(nameof(normal_), generator, (numbers, g) =>
            {
                if (numbers.Count < NormalBlock || !Contiguous)
                    NormalPairs(numbers, mean, std, g);
                else if (numbers._dtype == ScalarType.Float64)
                    NormalBlocks(numbers.Span<double>(), mean, std, () => Uniform64(g));
                else
                    NormalBlocks(numbers.Span<float>(), (float)mean, (float)std, () => Uniform32(g));
            });
        }

        private const int NormalBlock = 16;

        private static void NormalPairs(Tensor numbers, double mean, double std, Generator g)
        {
            for (var i = 0; i < numbers.Count; i++)
            {
                var value = (NextNormal(g) * std) + mean;
                if (numbers._dtype == ScalarType.Float64)
                    numbers.Span<double>()[i] = value;
                else
                    numbers.Span<float>()[i] = (float)value;
            }
        }

        private static double NextNormal(Generator g)
        {
            if (g.NextNormal is { } waiting)
            {
                g.NextNormal = null;
                return waiting;
            }
            var u1 = Uniform64(g);
            var u2 = Uniform64(g);
            var radius = Math.Sqrt(-2.0 * double.LogP1(-u2));
            var angle = 2.0 * Math.PI * u1;
            g.NextNormal = radius * Math.Sin(angle);
            return radius * Math.Cos(angle);
        }

        private static void NormalBlocks<T>(Span<T> numbers, T mean, T std, Func<T> uniform)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            foreach (ref var number in numbers)
                number = uniform();
            var i = 0;
            for (; i <= numbers.Length - NormalBlock; i += NormalBlock)
                Transform(numbers.Slice(i, NormalBlock), mean, std);
            if (i == numbers.Length)
                return;
            // The rest is drawn anew together with the numbers before it, to make a whole block.
            var last = numbers[^NormalBlock..];
            foreach (ref var number in last)
                number = uniform();
            Transform(last, mean, std);

            static void Transform(Span<T> block, T mean, T std)
            {
                for (var i = 0; i < NormalBlock / 2; i++)
                {
                    var radius = T.Sqrt(-(T.One + T.One) * T.Log(T.One - block[i]));
                    var angle = T.Tau * block[i + (NormalBlock / 2)];
                    block[i] = (radius * T.Cos(angle) * std) + mean;
                    block[i + (NormalBlock / 2)] = (radius * T.Sin(angle) * std) + mean;
                }
            }
        }

        public Tensor log_normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) =>
            Drawn(nameof(log_normal_), generator, (numbers, g) =>
            {
                for (var i = 0; i < numbers.Count; i++)
                    Set(numbers, i, Math.Exp((NextNormal(g) * std) + mean));
            });

        public Tensor exponential_(double lambda = 1.0, Generator? generator = null) =>
            Drawn(nameof(exponential_), generator, (numbers, g) =>
            {
                for (var i = 0; i < numbers.Count; i++)
                    Set(numbers, i, -1.0 / lambda * double.LogP1(-Uniform64(g)));
            });

        /// <summary>Whole numbers from the first bound up to, not including, the second.</summary>
        public Tensor random_(double from, double to, Generator? generator = null) => RandomIntegers((long)from, (long)to, generator);

        internal Tensor RandomIntegers(long from, long to, Generator? generator)
        {
            if (from >= to)
                throw new ArgumentException($"Random integers need a lower bound below the upper, got {from} and {to}.");
            return Drawn("random_", generator, (numbers, g) =>
            {
                var range = (ulong)(to - from);
                using var drawn = Empty(ScalarType.Int64, numbers.Sizes);
                foreach (ref var number in drawn.Span<long>())
                    number = from + (long)((range >= 1UL << 32 ? g.Twister.Next64() : g.Twister.Next()) % range);
                numbers.CopyValues(drawn);
            });
        }

        /// <summary>1 with the probability that the element says, else 0.</summary>
        public Tensor bernoulli(Generator? generator = null)
        {
            using var plain = detach();
            return plain.empty_like().bernoulli_(plain, generator);
        }

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null)
        {
            if (p is < 0 or > 1)
                throw new ArgumentOutOfRangeException(nameof(p), $"A probability lies between 0 and 1, got {p}.");
            return Drawn(nameof(bernoulli_), generator, (numbers, g) =>
            {
                for (var i = 0; i < numbers.Count; i++)
                    Set(numbers, i, Uniform64(g) < p ? 1 : 0);
            });
        }

        public Tensor bernoulli_(Tensor p, Generator? generator = null)
        {
            using var spread = p.detach().expand(Sizes);
            using var probabilities = spread.CloneContiguous();
            return Drawn(nameof(bernoulli_), generator, (numbers, g) =>
            {
                for (var i = 0; i < numbers.Count; i++)
                {
                    var (probability, drawn) = probabilities._dtype == ScalarType.Float64
                        ? (probabilities.Span<double>()[i], Uniform64(g))
                        : (probabilities.Span<float>()[i], Uniform32(g));
                    if (probability is not (>= 0 and <= 1))
                        throw new ArgumentException($"bernoulli: a probability lies between 0 and 1, got {probability}.");
                    Set(numbers, i, drawn < probability ? 1 : 0);
                }
            });
        }

        /// <summary>
        /// Draws positions of the last dimension with the weights given as elements. Without replacement, or for one sample,
        /// the winners of weight/exponential races; with replacement, by the cumulative distribution.
        /// </summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null)
        {
            if (Rank is 0 or > 2 || !_dtype.IsFloatingPoint())
                throw new ArgumentException($"multinomial expects a vector or a matrix of floating-point weights, got {_dtype} of shape {Shapes.Text(Sizes)}.");
            var categories = Sizes[^1];
            if (num_samples <= 0 || (!replacement && num_samples > categories))
                throw new ArgumentException($"multinomial cannot draw {num_samples} of {categories} categories {(replacement ? "with" : "without")} replacement.");
            if (num_samples == 1 && _dtype == ScalarType.Float32)
                return DrawOne(generator ?? Generator.Default);
            using var scope = NewDisposeScope();
            using var plain = no_grad();
            var weights = CloneContiguous();
            CheckWeights(weights);
            if (!replacement || num_samples == 1)
            {
                var races = weights.empty_like().exponential_(1, generator);
                var scores = weights.div(races);
                return (num_samples == 1 ? scores.argmax(-1, keepdim: true) : scores.topk((int)num_samples).indexes).MoveToOuterDisposeScope();
            }
            return weights.DrawFromDistribution(num_samples, generator ?? Generator.Default).MoveToOuterDisposeScope();
        }

        // One race a row, without tensors on the way: what sampling text does for every character.
        private Tensor DrawOne(Generator g)
        {
            using var weights = CloneContiguous();
            var result = Empty(ScalarType.Int64, [.. Sizes[..^1], 1]);
            var categories = (int)Sizes[^1];
            lock (g.Twister)
            {
                for (var row = 0; row < result.Count; row++)
                    result.Span<long>()[row] = WinnerOfRace(weights.Span<float>().Slice(row * categories, categories), g);
            }
            return result;
        }

        private static int WinnerOfRace(ReadOnlySpan<float> weights, Generator g)
        {
            var (winner, best, sum) = (0, float.NegativeInfinity, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                var weight = weights[i];
                if (!(weight >= 0 && float.IsFinite(weight)))
                    throw new ArgumentException($"multinomial expects weights of at least 0 and finite, got {weight}.");
                sum += weight;
                var score = weight / (float)-double.LogP1(-Uniform64(g));
                if (score > best)
                    (winner, best) = (i, score);
            }
            return sum > 0 ? winner : throw new ArgumentException("multinomial: all weights of a row are 0.");
        }

        private static void CheckWeights(Tensor weights)
        {
            using var values = weights.to_type(ScalarType.Float64);
            foreach (var weight in values.Span<double>())
            {
                if (!(weight >= 0 && double.IsFinite(weight)))
                    throw new ArgumentException($"multinomial expects weights of at least 0 and finite, got {weight}.");
            }
            using var sums = values.sum(-1);
            foreach (var sum in sums.Span<double>())
            {
                if (sum <= 0)
                    throw new ArgumentException("multinomial: all weights of a row are 0.");
            }
        }

        private Tensor DrawFromDistribution(long samples, Generator g)
        {
            var (rows, categories) = (Rank == 1 ? 1 : (int)Sizes[0], (int)Sizes[^1]);
            var result = Empty(ScalarType.Int64, Rank == 1 ? [samples] : [rows, samples]);
            using var converted = to_type(ScalarType.Float64);
            var single = _dtype == ScalarType.Float32;
            var cumulative = new double[categories];
            for (var row = 0; row < rows; row++)
            {
                // In the weights' own precision: the sums decide which category a number falls into.
                var total = 0.0;
                for (var i = 0; i < categories; i++)
                    cumulative[i] = total = Rounded(total + converted.Span<double>()[(row * categories) + i]);
                for (var i = 0; i < categories; i++)
                    cumulative[i] = Rounded(cumulative[i] / total);
                cumulative[^1] = 1;
                foreach (ref var drawn in result.Span<long>().Slice(row * (int)samples, (int)samples))
                {
                    var at = Array.BinarySearch(cumulative, Uniform64(g));
                    drawn = at < 0 ? ~at : at;
                }
            }
            return result;

            double Rounded(double value) => single ? (float)value : value;
        }

        // 24 (or 53) random bits over 2²⁴ (or 2⁵³): every float in [0, 1) of that spacing is equally likely.
        private static float Uniform32(Generator g) => (g.Twister.Next() & ((1u << 24) - 1)) * (1f / (1u << 24));

        private static double Uniform64(Generator g) => (g.Twister.Next64() & ((1UL << 53) - 1)) * (1.0 / (1UL << 53));

        private static void Set(Tensor numbers, int at, double value)
        {
            if (numbers._dtype == ScalarType.Float32)
                numbers.Span<float>()[at] = (float)value;
            else if (numbers._dtype == ScalarType.Float64)
                numbers.Span<double>()[at] = value;
            else
                numbers.View([], [], at).FillValues(value);
        }

        /// <summary>Fills the tensor with drawn numbers, in row-major order whatever its layout.</summary>
        private Tensor Drawn(string name, Generator? generator, Action<Tensor, Generator> draw)
        {
            CheckInPlace(name);
            if (!_dtype.IsFloatingPoint() && name is not ("random_" or nameof(bernoulli_)))
                throw new InvalidOperationException($"{name} fills floating-point tensors, this one is {_dtype}.");
            var source = generator ?? Generator.Default;
            lock (source.Twister)
            {
                using var numbers = Empty(_dtype, Sizes);
                draw(numbers, source);
                Overwrite(numbers, name);
            }
            return this;
        }
    }
}
