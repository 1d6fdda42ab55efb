using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own.</summary>
    public class Generator : IDisposable
    {
        private static readonly Generator DefaultGenerator = new(67280421310721);

        private readonly MersenneTwister _twister;
        private ulong _seed;

        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = InitializeDevice(device);
            _twister = new MersenneTwister(seed);
            _seed = seed;
        }

        public static Generator Default => DefaultGenerator;

        public Device device { get; private set; }

        /// <summary>The Box–Muller transform yields two numbers at a time; the second waits here.</summary>
        internal double? NextNormal { get; set; }

        internal MersenneTwister Twister => _twister;

        public Generator manual_seed(long seed)
        {
            lock (_twister)
            {
                _seed = (ulong)seed;
                _twister.Seed(_seed);
                NextNormal = null;
            }
            return this;
        }

        /// <summary>Seeds with an unpredictable number and returns it.</summary>
        public long seed()
        {
            Span<byte> bytes = stackalloc byte[8];
            System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
            var seed = MemoryMarshal.Read<long>(bytes) & long.MaxValue;
            manual_seed(seed);
            return seed;
        }

        public long initial_seed() => (long)_seed;

        /// <summary>The whole state as bytes, to be given to <see cref="set_state"/>; not PyTorch's own layout.</summary>
        public Tensor get_state()
        {
            var words = new List<uint>(_twister.State) { (uint)_twister.Position, NextNormal is null ? 0u : 1u };
            words.AddRange(MemoryMarshal.Cast<double, uint>([NextNormal ?? 0]));
            words.AddRange(MemoryMarshal.Cast<ulong, uint>([_seed]));
            return tensor(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)).ToArray());
        }

        public void set_state(Tensor value)
        {
            var words = MemoryMarshal.Cast<byte, uint>(value.data<byte>().ToArray());
            if (words.Length != _twister.State.Length + 6)
                throw new ArgumentException($"set_state expects the {(_twister.State.Length + 6) * 4} bytes that get_state gave, got {value.numel()}.");
            var rest = words[_twister.State.Length..];
            words[.._twister.State.Length].CopyTo(_twister.State);
            _twister.Position = (int)rest[0];
            NextNormal = rest[1] == 0 ? null : MemoryMarshal.Cast<uint, double>(rest[2..4])[0];
            _seed = MemoryMarshal.Cast<uint, ulong>(rest[4..6])[0];
        }

        public void Dispose() => GC.SuppressFinalize(this);
    }

    public static long seed() => random.seed();

    /// <summary>Starts the default generator anew: the same seed gives the same numbers.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static long initial_seed() => random.initial_seed();

    public static Tensor get_rng_state() => random.get_rng_state();

    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    public static partial class random
    {
        public static long seed() => Generator.Default.seed();

        public static long initial_seed() => Generator.Default.initial_seed();

        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

        public static Tensor get_rng_state() => Generator.Default.get_state();

        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }
}
