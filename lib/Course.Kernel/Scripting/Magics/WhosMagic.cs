using Course.Kernel.Display;

namespace Course.Kernel.Scripting;

/// <summary><c>#!whos</c>: the session's variables with type and value.</summary>
internal sealed class WhosMagic : Magic
{
    public override string Name => "#!whos";

    public override string Description => "Shows the variables with their types and values.";

    public override Task RunAsync(DirectiveLine line, CellRun cell)
    {
        var rows = cell.Session.Submissions.Variables
            .Select(v => new { Variable = v.Key, Type = v.Value?.GetType().Name ?? "null", v.Value })
            .ToList();
        cell.Show(rows.Count > 0 ? DisplayBundle.Create(rows) : new MimeBundle().Add("text/plain", "There are no variables yet."));
        return Task.CompletedTask;
    }
}
