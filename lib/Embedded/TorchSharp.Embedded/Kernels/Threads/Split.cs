namespace TorchSharp.Kernels.Threads;

/// <summary>Where the parts of a range begin, in whole grains: 100 in grains of 32, two parts: 0, 64, 100.</summary>
internal static class Split
{
    public static int Start(int length, int grain, int part, int parts)
    {
        var grains = (length + (long)grain - 1) / grain;
        // The first parts take the grains that do not divide evenly.
        var begin = (grains * part + parts - 1) / parts * grain;
        return (int)Math.Min(begin, length);
    }
}
