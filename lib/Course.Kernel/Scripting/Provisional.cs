using System.Diagnostics;
using Course.Kernel.Display;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.Kernel.Scripting;

/// <summary>Provisional.</summary>
public sealed record EvaluatorOptions
{
    /// <summary>Provisional.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Provisional.</summary>
    public Func<string, IReadOnlyList<ImportedCell>>? Import { get; init; }
}

/// <summary>Provisional.</summary>
public sealed record ImportedCell(string Language, string Source);

/// <summary>Provisional.</summary>
public abstract record EvaluationResult(TimeSpan Elapsed)
{
    /// <summary>Provisional.</summary>
    public sealed record Succeeded(TimeSpan Elapsed) : EvaluationResult(Elapsed);

    /// <summary>Provisional.</summary>
    public sealed record Failed(ErrorOutput Error, TimeSpan Elapsed) : EvaluationResult(Elapsed);

    /// <summary>Provisional.</summary>
    public sealed record Interrupted(TimeSpan Elapsed) : EvaluationResult(Elapsed);
}

/// <summary>Provisional.</summary>
public sealed class CSharpEvaluator(EvaluatorOptions options) : IDisposable
{
    private ScriptState<object>? _state;

    /// <summary>Provisional.</summary>
    public async Task<EvaluationResult> EvaluateAsync(string source, Action<CellOutput> output, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var sink = DisplaySink.Open(output);
        var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            if (source.StartsWith("#!import ", StringComparison.Ordinal))
            {
                source = await File.ReadAllTextAsync(Path.Combine(options.WorkingDirectory, source[9..].Trim()), cancellationToken);
            }

            var script = ScriptOptions.Default
                .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", "Microsoft.DotNet.Interactive.Kernel")
                .WithReferences(typeof(Enumerable).Assembly, typeof(CSharpEvaluator).Assembly)
                .WithOptimizationLevel(OptimizationLevel.Release);
            _state = _state is null
                ? await CSharpScript.RunAsync(source, script, cancellationToken: cancellationToken)
                : await _state.ContinueWithAsync(source, script, cancellationToken);
            if (writer.ToString() is { Length: > 0 } text)
            {
                output(new StreamOutput(StreamName.Stdout, text));
            }

            if (_state.ReturnValue is { } value)
            {
                output(new ResultOutput(DisplayBundle.Create(value)));
            }

            return new EvaluationResult.Succeeded(clock.Elapsed);
        }
        catch (Exception e)
        {
            var error = new ErrorOutput(e.GetType().Name, e.Message, e.ToString().Split('\n'));
            output(error);
            return new EvaluationResult.Failed(error, clock.Elapsed);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _state = null;
}
