using System.Collections;
using System.Diagnostics;

namespace Course.Kernel.Tests.Display;

internal sealed record Point(int X, string Label);

internal struct Pair
{
    public int Field;

    public string Property { get; set; }

    public override readonly string ToString() => $"{Field} and {Property}";
}

internal sealed class Shelf(params string[] books) : IEnumerable<string>
{
    public string Room => "study";

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)books).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class Empty;

internal sealed class Moody
{
    public int Fine => 1;

    public int Broken => throw new InvalidOperationException("not <now>");
}

internal sealed class Ring
{
    public string Name { get; init; } = "ring";

    public Ring? Next { get; set; }

    public List<Ring> All { get; } = [];

    public static Ring OfOne()
    {
        var ring = new Ring();
        ring.Next = ring;
        ring.All.Add(ring);
        return ring;
    }
}

internal sealed unsafe class Unboxable
{
    public int Kept => 1;

    public ReadOnlySpan<int> Span => [1];

    public int* Pointer => null;

    public int this[int index] => index;

    public static int Shared => 2;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public int Hidden => 3;
}

internal sealed class Unprintable
{
    public override string ToString() => throw new InvalidOperationException("no words");
}

/// <summary>A node that makes new nodes whenever it is looked at: no cycle, and no end.</summary>
internal sealed class Hydra
{
    public Hydra A => new();

    public Hydra B => new();

    public Hydra C => new();

    public Hydra D => new();

    public Hydra E => new();

    public Hydra F => new();
}
