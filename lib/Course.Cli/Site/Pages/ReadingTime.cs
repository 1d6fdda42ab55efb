using Course.Kernel.Notebooks;

namespace Course.Cli.Site.Pages;

/// <summary>How long a lesson takes a reader.</summary>
internal static class ReadingTime
{
    private const double WordsAMinute = 180;
    private const double CodeLinesAMinute = 12;
    private const double MinutesAnExercise = 6;

    /// <summary>The minutes a lesson says of itself (<c>metadata.course.minutes</c>), else an estimate in steps of five.</summary>
    public static int Of(Notebook notebook)
    {
        if (notebook.Metadata["course"]?["minutes"] is { } minutes)
        {
            return (int)minutes;
        }

        var words = Cells(CellKind.Markdown).Sum(c => c.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var lines = Cells(CellKind.Code).Sum(c => c.Source.Split('\n').Length);
        var exercises = Cells(CellKind.Code).Count(c => c.ExerciseId is not null);
        var estimate = (words / WordsAMinute) + (lines / CodeLinesAMinute) + (exercises * MinutesAnExercise);
        return Math.Max(5, (int)Math.Round(estimate / 5) * 5);

        IEnumerable<NotebookCell> Cells(CellKind kind) => notebook.Cells.Where(c => c.Kind == kind);
    }
}
