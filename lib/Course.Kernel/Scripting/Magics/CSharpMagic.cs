namespace Course.Kernel.Scripting;

/// <summary><c>#!csharp</c>: the lines which follow are C#.</summary>
internal sealed class CSharpMagic : Magic
{
    public override string Name => "#!csharp";

    public override IReadOnlyList<string> Aliases => ["#!c#", "#!C#"];

    public override string Description => "The lines that follow are C#.";

    public override Task RunAsync(DirectiveLine line, CellRun cell) => Task.CompletedTask;
}
