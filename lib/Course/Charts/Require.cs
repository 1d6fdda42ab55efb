using System.Diagnostics.CodeAnalysis;

namespace Course.Charts;

/// <summary>Refuses what cannot be drawn.</summary>
internal static class Require
{
    /// <summary>Throws an <see cref="ArgumentException"/> with the message unless the condition holds.</summary>
    public static void That([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
