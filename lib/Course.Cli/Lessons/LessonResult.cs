using Course.Exercises;
using Course.Kernel;
using Course.Kernel.Headless;

namespace Course.Cli.Lessons;

/// <summary>What running one lesson gave.</summary>
/// <param name="Path">The notebook's full path.</param>
/// <param name="Run">The run, or null if the notebook could not be read or its session not be started.</param>
/// <param name="Problem">Why it could not, or null.</param>
internal sealed record LessonResult(string Path, NotebookRun? Run, string? Problem)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool Succeeded => Problem is null && Run is { Failed: null };

    /// <summary>What went wrong, with the cell it went wrong in, or null.</summary>
    public string? Failure =>
        Problem ?? (Run?.Failed is { } cell ? $"cell {cell.Index}: {cell.Failure}" : null);

    /// <summary>What the check cells found; a cell that only demonstrates a check is not tagged <c>check</c>.</summary>
    public IReadOnlyList<CheckReport> Exercises =>
        Run is null ? [] : [.. Run.Cells.Where(c => Run.Notebook.Cells[c.Index - 1].Tags.Contains("check")).SelectMany(c => Reports(c.Outputs))];

    /// <summary>The check reports among a cell's outputs.</summary>
    public static IEnumerable<CheckReport> Reports(IEnumerable<CellOutput> outputs) =>
        outputs
            .Select(o => o switch
            {
                ResultOutput result => result.Data,
                DisplayOutput display => display.Data,
                _ => null,
            })
            .Select(bundle => bundle?[CheckReportFormats.JsonMimeType])
            .OfType<string>()
            .Select(CheckReportFormats.Read);
}
