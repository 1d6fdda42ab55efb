namespace Plotly.NET.CSharp;

/// <summary>A value that may be left out, for parameters whose type may be a class or a struct.</summary>
/// <param name="Value">The value, if there is one.</param>
/// <param name="IsSome">Whether there is one.</param>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}
