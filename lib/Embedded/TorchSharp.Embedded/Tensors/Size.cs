using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape.</summary>
#pragma warning disable CA1815 // Equality is that of the real package: defined below.
    public struct Size : IEnumerable<long>
#pragma warning restore CA1815
    {
        private readonly long[] _shape;

#pragma warning disable CA2211 // The real package has it as a public field.
        public static Size Empty = new(Array.Empty<long>());
#pragma warning restore CA2211

        public Size(long[] shape) => _shape = (long[])shape.Clone();

        public Size(IEnumerable<long> shape) => _shape = [.. shape];

        public Size(int[] shape) => _shape = [.. shape.Select(size => (long)size)];

        public Size(long size) => _shape = [size];

        public Size((long, long) size) => _shape = [size.Item1, size.Item2];

        public Size((long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3];

        public Size((long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        public Size(int size) => _shape = [size];

        public Size((int, int) size) => _shape = [size.Item1, size.Item2];

        public Size((int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3];

        public Size((int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        public static implicit operator Size(long size) => new(size);

        public static implicit operator Size((long, long) size) => new(size);

        public static implicit operator Size((long, long, long) size) => new(size);

        public static implicit operator Size((long, long, long, long) size) => new(size);

        public static implicit operator Size(long[] size) => new(size);

        public static Size operator +(Size left, Size right) => new(left._shape.Concat(right._shape));

        public static Size operator +(Size left, IEnumerable<long> right) => new(left._shape.Concat(right));

        public static bool operator ==(Size left, Size right) => left._shape.AsSpan().SequenceEqual(right._shape);

        public static bool operator !=(Size left, Size right) => !(left == right);

        public override bool Equals(object? obj) => obj is Size other && this == other;

        public override int GetHashCode() => _shape.Aggregate(17, HashCode.Combine);

        public Size Slice(int first, int next)
        {
            var start = first < 0 ? first + _shape.Length : first;
            var end = next < 0 ? next + _shape.Length : next;
            return new Size(_shape[start..end]);
        }

        public long numel() => Shapes.Count(_shape);

        public bool IsEmpty => _shape.Length == 0;

        public bool IsScalar => IsEmpty;

        public int Length => _shape.Length;

        public IEnumerable<long> Take(int i) => _shape.Take(i);

        public IEnumerator<long> GetEnumerator() => _shape.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public long this[int idx] => _shape[idx < 0 ? idx + _shape.Length : idx];

        public long this[long idx] => this[(int)idx];

        public long[] Shape => _shape;

        public override string ToString() => $"[{string.Join(", ", _shape)}]";
    }
}
