namespace TorchSharp.Kernels.Sequences;

/// <summary>Makes sure that memory is long enough before pointers walk through it.</summary>
internal static class Room
{
    public static void Require(int length, long needed, string role)
    {
        if (length < needed)
            throw new ArgumentException($"The {role} of this layer needs {needed} values, got {length}.");
    }

    /// <summary>Like <see cref="Require"/>, but nothing at all is fine too.</summary>
    public static void RequireIfAny(int length, long needed, string role)
    {
        if (length > 0)
            Require(length, needed, role);
    }
}
