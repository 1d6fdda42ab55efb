namespace TorchSharp.Kernels;

/// <summary>
/// A contiguous tensor seen along one dimension: <c>Outer × Length × Inner</c>. A lane is the elements that differ in that
/// dimension only; they lie <c>Inner</c> apart.
/// </summary>
internal readonly record struct Lanes(int Outer, int Length, int Inner)
{
    public static Lanes Along(ReadOnlySpan<long> sizes, int first, int count = 1)
    {
        if (sizes.Length == 0)
            return new Lanes(1, 1, 1);
        return new Lanes(
            (int)Shapes.Count(sizes[..first]),
            (int)Shapes.Count(sizes.Slice(first, count)),
            (int)Shapes.Count(sizes[(first + count)..]));
    }

    public int Count => Outer * Inner;

    /// <summary>Where a lane begins.</summary>
    public int Start(int lane) => (lane / Inner * Length * Inner) + (lane % Inner);
}
