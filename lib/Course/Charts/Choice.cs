namespace Course.Charts;

/// <summary>One figure for each value that a slider can be set to.</summary>
/// <param name="Name">What is set, for example "b".</param>
/// <param name="Values">The values, in the slider's order.</param>
/// <param name="Figures">A figure for each value, all with the same axes.</param>
/// <param name="Shown">The index of the value that is set at first.</param>
internal sealed record Choice(string Name, double[] Values, Figure[] Figures, int Shown)
{
    /// <exception cref="ArgumentException">A slider cannot be made of it.</exception>
    public Choice Checked()
    {
        Require.That(!string.IsNullOrWhiteSpace(Name), "The slider has no name. Say what it sets, for example \"b\".");
        Require.That(
            Values.Length > 1 && Values.All(double.IsFinite) && Values.Distinct().Count() == Values.Length,
            $"A slider goes through two finite values or more, each once, got [{string.Join(", ", Values)}].");
        Require.That(
            Figures.All(figure => figure.Choice is null),
            "A figure with a slider cannot stand in another slider. Give one slider the values of both, or make two figures.");
        var odd = Array.FindIndex(Figures, figure => !Axes(figure).SequenceEqual(Axes(Figures[0])));
        Require.That(
            odd < 0,
            $"The axes stay when the slider moves, but at {Name} = {Values[Math.Max(odd, 0)]} they are others than at {Name} = {Values[0]}. "
                + "Give each figure the same panels, labels and ranges.");
        return this;
    }

    private static IEnumerable<object> Axes(Figure figure) => figure.Panels.SelectMany(panel => new object[]
    {
        panel.Kind, panel.Z?.Label ?? "",
        (panel.X.Label, panel.X.IsLog, panel.X.Range, string.Join('|', panel.X.Names ?? [])),
        (panel.Y.Label, panel.Y.IsLog, panel.Y.Range, string.Join('|', panel.Y.Names ?? [])),
    }).Append(figure.Columns);
}
