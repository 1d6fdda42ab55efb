namespace Course.Kernel.Scripting;

/// <summary><c>#!import path</c>: runs the cells of a notebook, or a file of C#, as if they stood here.</summary>
internal sealed class ImportMagic : Magic
{
    public override string Name => "#!import";

    public override string Description => "Runs the cells of a notebook (.ipynb, .dib) or a file of C# (.cs, .csx).";

    public override bool TakesArgument => true;

    public override async Task RunAsync(DirectiveLine line, CellRun cell)
    {
        var path = FullPath(line, cell);
        var through = cell.ImportedThrough.Append(path).ToList();
        var cells = Read(path, line, cell);
        for (var i = 0; i < cells.Count; i++)
        {
            var name = cells.Count == 1 ? Shown(path, cell) : $"{Shown(path, cell)}[{i + 1}]";
            await RunAsync(cells[i], cell with { Name = name, ImportedThrough = through, AtEnd = [] });
        }
    }

    private static string FullPath(DirectiveLine line, CellRun cell)
    {
        if (line.Argument.Length == 0)
        {
            throw line.Error(cell.Name, "#!import needs the path of a file, for example: #!import setup.ipynb");
        }

        var path = Path.GetFullPath(Path.Combine(cell.BaseDirectory, line.Argument));
        if (!File.Exists(path))
        {
            throw line.Error(
                cell.Name, $"The file to import does not exist: {path}\nRelative paths are read from the working directory, {cell.BaseDirectory}.");
        }

        if (cell.ImportedThrough.Contains(path))
        {
            throw line.Error(cell.Name, $"The import goes round in a circle: {string.Join(" → ", cell.ImportedThrough.Append(path))}");
        }

        return path;
    }

    private static IReadOnlyList<ImportedCell> Read(string path, DirectiveLine line, CellRun cell)
    {
        try
        {
            return (Path.GetExtension(path).ToLowerInvariant(), cell.Session.Options.Import) switch
            {
                (".cs" or ".csx", _) => [new ImportedCell("csharp", File.ReadAllText(path))],
                (".ipynb" or ".dib", { } read) => read(path),
                (".ipynb" or ".dib", null) => throw line.Error(cell.Name, $"{path} cannot be imported: this program imports .cs and .csx files only."),
                (var other, _) => throw line.Error(cell.Name, $"A {other} file cannot be imported. Expected .ipynb, .dib, .cs or .csx: {path}"),
            };
        }
        catch (Exception error) when (error is not CellFailedException)
        {
            throw line.Error(cell.Name, $"{path} cannot be imported: {error.Message}");
        }
    }

    private static async Task RunAsync(ImportedCell imported, CellRun cell)
    {
        switch (MagicCatalog.Find($"#!{imported.Language}"))
        {
            case CSharpMagic:
                await cell.Session.RunAsync(imported.Source, cell);
                break;
            case ShownLanguage language:
                cell.Show(language.Show(imported.Source));
                break;
            default:
                cell.Output.Write(StreamName.Stderr, $"{cell.Name} was left out: it is in {imported.Language}, and this kernel runs C#.\n");
                break;
        }
    }

    private static string Shown(string path, CellRun cell) => Path.GetRelativePath(cell.BaseDirectory, path).Replace('\\', '/');
}
