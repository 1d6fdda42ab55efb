namespace Course.Kernel.Scripting;

/// <summary><c>#!who</c>: the names of the session's variables.</summary>
internal sealed class WhoMagic : Magic
{
    public override string Name => "#!who";

    public override string Description => "Shows the names of the variables.";

    public override Task RunAsync(DirectiveLine line, CellRun cell)
    {
        var names = cell.Session.Submissions.Variables.Keys;
        cell.Show(new MimeBundle().Add("text/plain", names.Any() ? string.Join('\n', names) : "There are no variables yet."));
        return Task.CompletedTask;
    }
}
