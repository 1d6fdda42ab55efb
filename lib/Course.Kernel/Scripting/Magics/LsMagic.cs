namespace Course.Kernel.Scripting;

/// <summary><c>#!lsmagic</c>: the magic commands.</summary>
internal sealed class LsMagic : Magic
{
    public override string Name => "#!lsmagic";

    public override string Description => "Shows the magic commands.";

    public override Task RunAsync(DirectiveLine line, CellRun cell)
    {
        (string Names, string Description)[] rows =
        [
            .. MagicCatalog.All.Select(m => (string.Join(", ", m.Aliases.Prepend(m.Name)), m.Description)),
            ("#r \"path.dll\"", "References an assembly."),
            ("#r \"nuget:Id,Version\"", "References a package."),
            ("#i \"nuget:source\"", "Adds a source of packages."),
            ("#load \"path.csx\"", "Compiles a file's code into the cell."),
        ];
        var width = rows.Max(r => r.Names.Length);
        cell.Show(new MimeBundle().Add("text/plain", string.Join('\n', rows.Select(r => $"{r.Names.PadRight(width)}  {r.Description}"))));
        return Task.CompletedTask;
    }
}
