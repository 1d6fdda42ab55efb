using System.Runtime.InteropServices;

namespace TorchSharp.Kernels.Threads;

/// <summary>
/// Which processor a thread runs on. Linux wakes a thread on the processor of the one that woke it and, where it does not know which
/// processors share a cache, may leave both there while another has nothing to do.
/// </summary>
internal static unsafe partial class Processors
{
    // Room for 1024 processors, as in the C library.
    private const int MaskBytes = 128;

    private static readonly bool IsKnown = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && Answers();

    /// <summary>The number of the caller's processor; −1 where the system does not tell.</summary>
    public static int Current => IsKnown ? sched_getcpu() : -1;

    /// <summary>Moves the calling thread to another processor, if it is on this one and may run on others.</summary>
    public static void Leave(int processor)
    {
        if (processor < 0 || Current != processor || processor >= 8 * MaskBytes)
            return;
        var allowed = stackalloc ulong[MaskBytes / sizeof(ulong)];
        if (sched_getaffinity(0, MaskBytes, allowed) < 0)
            return;
        ref var word = ref allowed[processor / 64];
        var own = 1UL << (processor % 64);
        word &= ~own;
        // With no processor left, the system refuses. Once moved, the thread may go where it could before.
        if (sched_setaffinity(0, MaskBytes, allowed) < 0)
            return;
        word |= own;
        _ = sched_setaffinity(0, MaskBytes, allowed);
    }

    private static bool Answers()
    {
        try
        {
            return sched_getcpu() >= 0;
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressGCTransition]
    private static partial int sched_getcpu();

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int sched_getaffinity(int thread, nuint length, ulong* mask);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int sched_setaffinity(int thread, nuint length, ulong* mask);
}
