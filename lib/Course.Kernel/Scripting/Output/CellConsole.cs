namespace Course.Kernel.Scripting;

/// <summary>
/// The process's console while cells run: what a cell, or a task that it started, writes goes to that cell's outputs,
/// even after the cell has ended; what anything else writes goes where it went before.
/// </summary>
internal static class CellConsole
{
    private static readonly AsyncLocal<OutputQueue?> Cell = new();
    private static readonly TextWriter Out = TextWriter.Synchronized(new RoutedWriter(StreamName.Stdout, Cell, Console.Out));
    private static readonly TextWriter Error = TextWriter.Synchronized(new RoutedWriter(StreamName.Stderr, Cell, Console.Error));
    private static readonly TextReader In = TextReader.Synchronized(new RoutedReader(Cell, Console.In));

    /// <summary>Sends what is written from here on, in this execution context, to a cell.</summary>
    public static void RouteTo(OutputQueue cell)
    {
        TakeOver();
        Cell.Value = cell;
    }

    /// <summary>An earlier cell may have put a writer of its own in place, so each cell takes the console over again.</summary>
    private static void TakeOver()
    {
        if (Console.Out != Out)
        {
            Console.SetOut(Out);
        }

        if (Console.Error != Error)
        {
            Console.SetError(Error);
        }

        if (Console.In != In)
        {
            Console.SetIn(In);
        }
    }
}
