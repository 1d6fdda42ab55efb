using Course.Kernel.Scripting;

namespace Course.Kernel.Tests.Scripting;

/// <summary>What a cell put out, and how it ended.</summary>
internal sealed class CellRecord
{
    private readonly List<CellOutput> _outputs = [];

    public EvaluationResult? Result { get; set; }

    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (_outputs)
            {
                return [.. _outputs];
            }
        }
    }

    public IEnumerable<ErrorOutput> Errors => Outputs.OfType<ErrorOutput>();

    public string Stdout => Text(StreamName.Stdout);

    public string Stderr => Text(StreamName.Stderr);

    public string? ResultText => Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data["text/plain"];

    public IReadOnlyList<string?> Displays => [.. Outputs.OfType<DisplayOutput>().Select(d => d.Data["text/plain"])];

    /// <summary>All that was put out as one text, to compare the order.</summary>
    public string Transcript => string.Concat(Outputs.Select(o => o switch
    {
        StreamOutput s => $"{(s.Name == StreamName.Stdout ? "out" : "err")}:{s.Text}|",
        DisplayOutput d => $"display:{d.Data["text/plain"]}|",
        ResultOutput r => $"result:{r.Data["text/plain"]}|",
        ErrorOutput e => $"error:{e.Name}|",
        _ => $"{o}|",
    }));

    public void Add(CellOutput output)
    {
        lock (_outputs)
        {
            _outputs.Add(output);
        }
    }

    private string Text(StreamName stream) => string.Concat(Outputs.OfType<StreamOutput>().Where(s => s.Name == stream).Select(s => s.Text));
}
