using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>How the inner loops are compiled.</summary>
internal static class Kernel
{
    /// <summary>
    /// For good at the first call, as a step of a short training is over before the runtime would compile a second time; and by itself, never
    /// into a caller: there the compiler's budget for inlining may be used up, and each operation on a register becomes a call.
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
