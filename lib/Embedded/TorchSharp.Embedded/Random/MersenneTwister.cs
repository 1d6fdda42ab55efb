namespace TorchSharp;

/// <summary>
/// MT19937, the generator PyTorch uses on the CPU. Matsumoto and Nishimura, "Mersenne Twister", 1998.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Length];
    private int _next;

    public MersenneTwister(ulong seed) => Seed(seed);

    public void Seed(ulong seed)
    {
        _state[0] = (uint)seed;
        for (var i = 1u; i < Length; i++)
            _state[i] = (1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + i;
        _next = Length;
    }

    public uint Next()
    {
        if (_next == Length)
            Twist();
        var y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    /// <summary>Two draws: the first becomes the high half.</summary>
    public ulong Next64()
    {
        ulong high = Next();
        return (high << 32) | Next();
    }

    public uint[] State => _state;

    public int Position
    {
        get => _next;
        set => _next = value;
    }

    // The next number is made of those one and 397 places on, counted in a ring; where the ring closes is known beforehand.
    private void Twist()
    {
        var state = _state;
        for (var i = 0; i < Length - Shift; i++)
            state[i] = state[i + Shift] ^ Twisted(state[i], state[i + 1]);
        for (var i = Length - Shift; i < Length - 1; i++)
            state[i] = state[i + Shift - Length] ^ Twisted(state[i], state[i + 1]);
        state[Length - 1] = state[Shift - 1] ^ Twisted(state[Length - 1], state[0]);
        _next = 0;
    }

    private static uint Twisted(uint high, uint low) =>
        (((high & 0x80000000) | (low & 0x7fffffff)) >> 1) ^ ((uint)-(int)(low & 1) & 0x9908b0df);
}
