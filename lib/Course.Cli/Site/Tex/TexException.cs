namespace Course.Cli.Site.Tex;

/// <summary>A formula that cannot be set: what is wrong with it, and where.</summary>
/// <param name="problem">What was found, and what to do about it.</param>
/// <param name="formula">The whole formula.</param>
/// <param name="position">Where in the formula, counted from zero.</param>
internal sealed class TexException(string problem, string formula, int position)
    : Exception($"{problem} At character {position + 1} of the formula “{formula.Trim()}”.")
{
    /// <summary>Where in the formula the problem is, counted from zero.</summary>
    public int Position { get; } = position;
}
