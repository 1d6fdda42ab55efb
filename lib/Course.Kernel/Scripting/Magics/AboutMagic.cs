using System.Runtime.InteropServices;

namespace Course.Kernel.Scripting;

/// <summary><c>#!about</c>: which kernel this is.</summary>
internal sealed class AboutMagic : Magic
{
    public override string Name => "#!about";

    public override string Description => "Shows which kernel this is and what it runs on.";

    public override Task RunAsync(DirectiveLine line, CellRun cell)
    {
        var kernel = typeof(AboutMagic).Assembly.GetName();
        cell.Show(new MimeBundle().Add(
            "text/plain",
            $"""
            {kernel.Name} {kernel.Version?.ToString(3)}, the course's own C# kernel
            Compiler: Roslyn {typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version?.ToString(3)}
            Runtime: {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})
            """));
        return Task.CompletedTask;
    }
}
