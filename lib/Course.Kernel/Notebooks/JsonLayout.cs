namespace Course.Kernel.Notebooks;

/// <summary>How a notebook's JSON is laid out on its lines.</summary>
/// <param name="Indent">One step of indentation; null puts everything on one line.</param>
/// <param name="NewLine">The line end.</param>
/// <param name="FinalNewLine">Whether the text ends with a line end.</param>
internal sealed record JsonLayout(string? Indent, string NewLine, bool FinalNewLine)
{
    /// <summary>Jupyter's own layout: one space, and a line end at the end.</summary>
    public static JsonLayout Jupyter { get; } = new(" ", "\n", FinalNewLine: true);

    /// <summary>Everything on one line.</summary>
    public static JsonLayout OneLine { get; } = new(null, "\n", FinalNewLine: false);

    /// <summary>The layout of a text that holds a JSON object.</summary>
    public static JsonLayout Of(string json)
    {
        var newLine = json.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var firstKey = Math.Max(0, json.IndexOf('"', StringComparison.Ordinal));
        var lineStart = json.LastIndexOf('\n', firstKey) + 1;
        var indent = json[lineStart..firstKey];
        return new(lineStart > 0 && string.IsNullOrWhiteSpace(indent) ? indent : null, newLine, json.EndsWith('\n'));
    }
}
