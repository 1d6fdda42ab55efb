using Course.Kernel.Scripting;

namespace Course.Kernel.Tests.Scripting;

/// <summary>A notebook session for one test.</summary>
internal sealed class TestSession(EvaluatorOptions? options = null) : IDisposable
{
    public CSharpEvaluator Evaluator { get; } = new(options);

    /// <summary>Runs a cell, however it ends.</summary>
    public async Task<CellRecord> RunAsync(string source, CancellationToken cancellationToken = default)
    {
        var record = new CellRecord();
        record.Result = await Evaluator.EvaluateAsync(source, record.Add, cancellationToken);
        return record;
    }

    /// <summary>Runs a cell that must succeed.</summary>
    public async Task<CellRecord> SucceedAsync(string source)
    {
        var record = await RunAsync(source);
        Assert.True(record.Result is EvaluationResult.Succeeded, string.Join('\n', record.Errors.SelectMany(e => e.Traceback)));
        return record;
    }

    /// <summary>Runs a cell that must fail.</summary>
    public async Task<ErrorOutput> FailAsync(string source)
    {
        var record = await RunAsync(source);
        return Assert.IsType<EvaluationResult.Failed>(record.Result).Error;
    }

    /// <summary>What a cell's trailing expression comes to, as plain text.</summary>
    public async Task<string?> ResultAsync(string source) => (await SucceedAsync(source)).ResultText;

    public void Dispose() => Evaluator.Dispose();
}
