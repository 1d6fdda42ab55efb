using Course.Kernel.Notebooks;
using Course.Kernel.Scripting;
using Microsoft.CodeAnalysis.CSharp;

namespace Editions.Tests.Compilation;

/// <summary>
/// What is written against the editions compiles with the real packages: the lessons, cell by cell as the kernel compiles
/// them, and in place of each exercise its solution and its known mistakes.
/// </summary>
public class LessonTests
{
    private static readonly string Notebooks = Path.Combine(Packages.Repository, "notebooks");
    private static readonly string Solutions = Path.Combine(Packages.Repository, "tests", "Solutions");

    public static TheoryData<string> Lessons =>
        [.. Directory.EnumerateFiles(Notebooks, "*.ipynb").Order(StringComparer.Ordinal).Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_and_all_answers_to_its_exercises_compile_with_the_real_packages(string lesson)
    {
        var errors = Compile(lesson);

        Assert.True(errors.Count == 0, string.Join("\n\n", errors));
    }

    [Fact]
    public void The_lessons_are_there() => Assert.NotEmpty(Lessons);

    /// <summary>Compiles a lesson up to its first cell that does not compile; of the answers that stand in a cell's place, all.</summary>
    private static List<string> Compile(string lesson)
    {
        var errors = new List<string>();
        var compiler = new SubmissionCompiler();
        var answers = Answers(lesson);
        CSharpCompilation? last = null;
        var cells = Notebook.Load(Path.Combine(Notebooks, lesson + ".ipynb")).Cells;
        for (var i = 0; i < cells.Count && errors.Count == 0; i++)
        {
            if (cells[i].Kind != CellKind.Code)
            {
                continue;
            }

            if (cells[i].ExerciseId is { } exercise)
            {
                var name = exercise[(exercise.IndexOf('.', StringComparison.Ordinal) + 1)..];
                foreach (var answer in answers[name])
                {
                    Try(File.ReadAllText(answer), Path.GetRelativePath(Packages.Repository, answer));
                }
            }

            last = Try(WithoutImport(cells[i].Source), $"{lesson}, cell {i + 1}") ?? last;
        }

        return errors;

        CSharpCompilation? Try(string code, string name)
        {
            try
            {
                return compiler.Compile(code, name, last, CourseLibrary.References, Notebooks, CancellationToken.None).Compilation;
            }
            catch (CellFailedException failure)
            {
                errors.Add($"{name}: {failure.Message}");
                return null;
            }
        }
    }

    /// <summary>The files in place of a lesson's exercises, by the exercise's name: its solution, and its known mistakes.</summary>
    private static ILookup<string, string> Answers(string lesson) =>
        Directory.EnumerateFiles(Path.Combine(Solutions, lesson), "*.csx").Order(StringComparer.Ordinal).ToLookup(path => Path.GetFileName(path).Split('.')[0]);

    /// <summary>The cell that all lessons begin with imports a file that names the editions; what it says besides that are usings.</summary>
    private static string WithoutImport(string source)
    {
        const string Import = "#!import ";
        return source.StartsWith(Import, StringComparison.Ordinal)
            ? string.Join('\n', File.ReadLines(Path.Combine(Notebooks, source[Import.Length..].Trim())).Where(line => line.StartsWith("using ", StringComparison.Ordinal)))
            : source;
    }
}
