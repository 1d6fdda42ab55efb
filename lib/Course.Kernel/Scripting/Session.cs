using Course.Kernel.Display;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Scripting;

/// <summary>What lasts from cell to cell, and how a cell changes it.</summary>
internal sealed class Session(EvaluatorOptions options)
{
    private readonly CellSources _sources = new();
    private readonly SessionPackages _packages = new(options.PackageRestorer);
    private readonly SubmissionCompiler _compiler = new();
    private CellThread? _stuck;

    public EvaluatorOptions Options => options;

    /// <summary>The code that ran so far, and its variables.</summary>
    public SubmissionChain Submissions { get; } = new();

    /// <summary>Whether an interrupted cell's thread is still running.</summary>
    public bool IsStuck => _stuck is { IsAlive: true };

    /// <summary>Runs the parts of a cell one after another, until one fails.</summary>
    /// <exception cref="CellFailedException">A part failed.</exception>
    /// <exception cref="CellInterruptedException">The cell was interrupted.</exception>
    public async Task RunAsync(string source, CellRun cell)
    {
        var sections = SubmissionParser.Parse(source, cell.Name);
        try
        {
            for (var i = 0; i < sections.Count; i++)
            {
                cell.CancellationToken.ThrowIfCancellationRequested();
                await (sections[i] switch
                {
                    CellSection.Code code => RunCodeAsync(code, cell, isLast: i == sections.Count - 1),
                    CellSection.Command command => command.Magic.RunAsync(command.Line, cell),
                    CellSection.Text text => ShowAsync(text, cell),
                    _ => throw new InvalidOperationException($"A section of a kind that is not known: {sections[i]}."),
                });
            }
        }
        finally
        {
            cell.AtEnd.ForEach(action => action());
        }
    }

    private static Task ShowAsync(CellSection.Text text, CellRun cell)
    {
        cell.Show(text.Language.Show(text.Source));
        return Task.CompletedTask;
    }

    private async Task RunCodeAsync(CellSection.Code code, CellRun cell, bool isLast)
    {
        if (code.Packages.Count > 0)
        {
            await _packages.AddAsync(code.Packages, cell);
        }

        if (string.IsNullOrWhiteSpace(code.Source))
        {
            return;
        }

        var submission = _compiler.Compile(
            code.Source, cell.Name, Submissions.Last, _packages.References, cell.BaseDirectory, cell.CancellationToken);
        foreach (var tree in submission.Compilation.SyntaxTrees)
        {
            _sources.Add(tree.FilePath, tree.ToString());
        }

        var start = Submissions.Add(submission);
        var thread = new CellThread(
            async () =>
            {
                CellConsole.RouteTo(cell.Output);
                using var sink = DisplaySink.Open(cell.Output.Publish);
                var value = await start();
                if (value is not DisplayedValue && submission.HasResult(value))
                {
                    // Only what the whole cell comes to is its result; a part's value before that is shown like a display.
                    var bundle = DisplayBundle.Create(value);
                    cell.Output.Publish(isLast && cell.ImportedThrough.Count == 0 ? new ResultOutput(bundle) : new DisplayOutput(bundle));
                }
            },
            options.InterruptGrace,
            late => cell.Output.Write(StreamName.Stderr, $"An exception that nothing awaited: {string.Join('\n', ExceptionReport.Of(late, _sources).Traceback)}\n"));

        switch (await thread.RunAsync(cell.CancellationToken))
        {
            case CellOutcome.Threw threw:
                throw new CellFailedException(ExceptionReport.Of(threw.Exception, _sources));
            case CellOutcome.Interrupted interrupted:
                _stuck = interrupted.Stuck ? thread : null;
                throw new CellInterruptedException(interrupted.Stuck);
        }
    }
}
