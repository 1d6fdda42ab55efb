namespace Course.Kernel.Scripting;

/// <summary>
/// Keeps an interrupt from striking a cell's thread while that thread is inside the kernel's own shared state:
/// an abort may fall between any two instructions, and a half-written queue would outlive the cell.
/// </summary>
internal sealed class AbortGuard
{
    [ThreadStatic]
    private static AbortGuard? t_current;

    private readonly Lock _gate = new();

    /// <summary>Marks the calling thread as one that can be aborted.</summary>
    public void Attach() => t_current = this;

    /// <summary>Holds off an abort of the calling thread until the result is disposed. Costs next to nothing on any other thread.</summary>
    public static Holding Hold()
    {
        var guard = t_current;
        guard?._gate.Enter();
        return new Holding(guard);
    }

    /// <summary>Aborts the thread as soon as nothing holds it off, and keeps the thread out of the kernel's state meanwhile.</summary>
    public void Strike(Action abort)
    {
        lock (_gate)
        {
            abort();
        }
    }

    internal readonly ref struct Holding(AbortGuard? guard)
    {
        public void Dispose() => guard?._gate.Exit();
    }
}
