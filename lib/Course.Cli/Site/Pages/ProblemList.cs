namespace Course.Cli.Site.Pages;

/// <summary>
/// What is wrong in the notebooks of a site. All of it is collected, so that a teacher mends a course in one go
/// and not one formula at a time; then the export fails.
/// </summary>
internal sealed class ProblemList
{
    private readonly List<string> _problems = [];

    /// <summary>Notes a problem.</summary>
    /// <param name="place">The cell it is in.</param>
    /// <param name="problem">What was found, and what to do.</param>
    /// <param name="line">The line of the cell, from 1, where that is known.</param>
    public void Add(CellPlace place, string problem, int? line = null)
    {
        var message = $"{place}{(line is null ? "" : $", line {line}")}: {problem}";
        // A heading is written twice, in its place and in the table of contents.
        if (!_problems.Contains(message))
        {
            _problems.Add(message);
        }
    }

    /// <summary>Fails the export if there is any problem.</summary>
    /// <exception cref="UserException">Names every problem.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new UserException($"The site was not written, and an earlier one is as it was:\n{string.Join('\n', _problems)}");
        }
    }
}
