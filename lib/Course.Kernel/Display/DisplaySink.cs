namespace Course.Kernel.Display;

/// <summary>
/// Where what a cell shows goes to while it runs. The sink flows with the cell's execution context,
/// so a task the cell started still reaches the cell that started it.
/// </summary>
public static class DisplaySink
{
    private static readonly AsyncLocal<Action<CellOutput>?> Current = new();

    /// <summary>Whether a cell is running here, so that <see cref="Publish"/> has somewhere to go.</summary>
    public static bool IsOpen => Current.Value is not null;

    /// <summary>Sends everything published from here on to <paramref name="sink"/>, until the result is disposed.</summary>
    /// <param name="sink">Receives each output; may be called from any thread.</param>
    public static IDisposable Open(Action<CellOutput> sink)
    {
        var earlier = Current.Value;
        Current.Value = sink;
        return new Restore(earlier);
    }

    /// <summary>Hands an output to the cell that is running.</summary>
    /// <param name="output">What to show.</param>
    /// <exception cref="InvalidOperationException">No cell is running in this execution context.</exception>
    public static void Publish(CellOutput output)
    {
        var sink = Current.Value
            ?? throw new InvalidOperationException("There is no running cell to display in. Call display from a notebook cell.");
        sink(output);
    }

    private sealed class Restore(Action<CellOutput>? earlier) : IDisposable
    {
        public void Dispose() => Current.Value = earlier;
    }
}
