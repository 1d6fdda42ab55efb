namespace Course.Kernel.Scripting;

/// <summary>What a <see cref="CSharpEvaluator"/> needs to know of the program that hosts it.</summary>
public sealed record EvaluatorOptions
{
    /// <summary>
    /// The folder against which <c>#r</c>, <c>#load</c> and <c>#!import</c> read relative paths;
    /// null means the process's current folder at the time a cell runs.
    /// </summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Reads the cells of an .ipynb or .dib file, given its full path; null means that notebooks cannot be imported.
    /// Files of C# source are read by the evaluator itself.
    /// </summary>
    public Func<string, IReadOnlyList<ImportedCell>>? Import { get; init; }

    /// <summary>How many characters one cell may write to its streams. What is beyond is dropped, and the cell says so.</summary>
    public int MaxOutputCharacters { get; init; } = 1_000_000;

    /// <summary>Restores the packages of <c>#r "nuget:…"</c>.</summary>
    public IPackageRestorer PackageRestorer { get; init; } = new SdkPackageRestorer();

    /// <summary>How long a cancelled cell may take to stop before it is given up as stuck.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether a new evaluator compiles and runs a trial cell in the background, so that the first real one is quick.</summary>
    public bool WarmUp { get; init; } = true;

    internal string BaseDirectory => Path.GetFullPath(WorkingDirectory ?? Directory.GetCurrentDirectory());
}
