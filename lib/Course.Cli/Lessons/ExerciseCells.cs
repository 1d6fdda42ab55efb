using Course.Exercises;
using Course.Kernel.Notebooks;

namespace Course.Cli.Lessons;

/// <summary>An exercise as it stands in a lesson: the cell to fill in, and the cell that checks it.</summary>
/// <param name="Definition">The exercise.</param>
/// <param name="Starter">The cell that holds the starter.</param>
/// <param name="Check">The cell that calls <c>Exercise.Check</c> with its id.</param>
internal sealed record ExerciseCells(ExerciseDefinition Definition, NotebookCell Starter, NotebookCell Check)
{
    /// <summary>The exercises of a notebook, in order.</summary>
    /// <param name="notebook">The lesson.</param>
    /// <param name="problems">Receives what is wrong with how exercises are laid out.</param>
    public static IReadOnlyList<ExerciseCells> Of(Notebook notebook, List<string> problems)
    {
        var found = new List<ExerciseCells>();
        foreach (var starter in notebook.Cells.Where(c => c.ExerciseId is not null))
        {
            var id = starter.ExerciseId!;
            if (ExerciseCatalogue.All.FirstOrDefault(d => d.Id == id) is not { } definition)
            {
                problems.Add($"Cell {starter.Id} carries exercise id '{id}', which lib/Course/Exercises/Definitions does not define.");
            }
            else if (notebook.Cells.FirstOrDefault(c => c.Kind == CellKind.Code && Checks(c, id)) is not { } check)
            {
                problems.Add($"Exercise {id} has no check cell: add one, tagged check, with Exercise.Check(\"{id}\", {definition.FunctionName}).");
            }
            else
            {
                found.Add(new ExerciseCells(definition, starter, check));
            }
        }

        return found;
    }

    private static bool Checks(NotebookCell cell, string id) =>
        cell.Tags.Contains("check") && cell.Source.Contains($"Exercise.Check(\"{id}\"", StringComparison.Ordinal);
}
