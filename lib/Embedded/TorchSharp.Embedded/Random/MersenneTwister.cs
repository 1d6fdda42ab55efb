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

    private void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var y = (_state[i] & 0x80000000) | (_state[(i + 1) % Length] & 0x7fffffff);
            _state[i] = _state[(i + Shift) % Length] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfu);
        }
        _next = 0;
    }
}
