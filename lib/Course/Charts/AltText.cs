namespace Course.Charts;

/// <summary>Says in words what a figure shows.</summary>
/// <example>Line chart: The LSTM learns faster. x: training step. y: loss (nats). RNN: from 3.2 to 0.9. LSTM: from 3.2 to 0.31.</example>
internal static class AltText
{
    public static string Of(Figure figure)
    {
        if (figure.Choice is { Values: var values } choice)
        {
            return $"Slider: {choice.Name} from {Number(values[0])} to {Number(values[^1])}, {values.Length} values. "
                + $"Shown: {choice.Name} = {Number(values[choice.Shown])}. {figure.Stops[choice.Shown].AltText}";
        }

        var sentences = figure.Panels.Count == 1
            ? Of(figure.Panels[0], figure.Heading)
            : [figure.Heading.Length > 0 ? figure.Heading : $"{figure.Panels.Count} charts", .. figure.Panels.SelectMany(panel => Of(panel, panel.Title))];
        return string.Join(" ", sentences.Select(sentence => sentence.TrimEnd('.') + "."));
    }

    public static string OfSeries(Series series)
    {
        var y = Array.FindAll(series.Y, double.IsFinite);
        var course = y.Length switch
        {
            0 => "no values",
            1 => Number(y[0]),
            _ => $"from {Number(y[0])} to {Number(y[^1])}, least {Number(y.Min())}, greatest {Number(y.Max())}",
        };
        return series.Name is null ? course : $"{series.Name}: {course}";
    }

    public static string OfMatrix(double[][] rows, string[] columnNames, string[] rowNames, string value)
    {
        var greatest = rows.SelectMany((row, i) => row.Select((cell, j) => (cell, i, j))).MaxBy(at => at.cell);
        return $"{rows.Length} rows, {rows[0].Length} columns{(value.Length > 0 ? ", " + value : "")} from {Number(rows.Min(row => row.Min()))} "
            + $"to {Number(greatest.cell)}, greatest in row {rowNames[greatest.i]}, column {columnNames[greatest.j]}";
    }

    public static string Number(double number) => NumberText.Of(number, "G3");

    private static IEnumerable<string> Of(Panel panel, string title) =>
    [
        title.Length > 0 ? $"{panel.Kind}: {title}" : panel.Kind,
        $"x: {panel.X.Label}",
        $"y: {panel.Y.Label}",
        .. panel.Z is { } z ? [$"z: {z.Label}"] : (string[])[],
        .. panel.Facts,
        .. panel.Rules.Select(rule => rule.To is { } to
            ? $"{rule.Label}: {Number(rule.At)} to {Number(to)}"
            : $"{rule.Label}: {(rule.IsHorizontal ? "y" : "x")} = {Number(rule.At)}"),
        .. panel.Notes.Select(note => $"At {Number(note.X)}, {Number(note.Y)}: {note.Text}"),
    ];
}
