using System.Diagnostics;

namespace Course.Kernel.Scripting;

/// <summary><c>#!time</c>: tells how long the rest of the cell takes.</summary>
internal sealed class TimeMagic : Magic
{
    public override string Name => "#!time";

    public override string Description => "Shows how long the rest of the cell takes.";

    public override Task RunAsync(DirectiveLine line, CellRun cell)
    {
        var clock = Stopwatch.StartNew();
        cell.AtEnd.Add(() => cell.Show(new MimeBundle().Add("text/plain", $"Wall time: {clock.Elapsed.TotalMilliseconds:0.##}ms")));
        return Task.CompletedTask;
    }
}
