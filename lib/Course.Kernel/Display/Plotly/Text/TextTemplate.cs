using System.Text.RegularExpressions;

namespace Course.Kernel.Display.Plotly;

/// <summary>Fills plotly's templates: <c>%{y:.2f} at %{x}&lt;extra&gt;&lt;/extra&gt;</c>.</summary>
internal static partial class TextTemplate
{
    /// <param name="template">The text with its blanks.</param>
    /// <param name="value">The number or text for a name, or null when there is none.</param>
    /// <returns>Plain text, lines broken where the template breaks them.</returns>
    public static string Fill(string template, Func<string, object?> value)
    {
        var filled = FillRich(Extra().Replace(template, ""), value);
        return string.Join('\n', RichText.Parse(filled).Lines.Select(line => string.Concat(line.Select(run => run.Text)))).Trim();
    }

    /// <summary>Fills the blanks and leaves the tags.</summary>
    public static string FillRich(string template, Func<string, object?> value) => Blank().Replace(template, blank =>
    {
        var format = blank.Groups["format"].Value;
        return value(blank.Groups["key"].Value) switch
        {
            null => blank.Groups["key"].Value is "text" or "hovertext" ? "" : blank.Value,
            double number when double.IsNaN(number) => "",
            double number => format.Length > 0 && NumberFormat.TryParse(format) is { } f ? f.Format(number) : HoverNumber.Format(number),
            var text => text.ToString()!,
        };
    });

    [GeneratedRegex(@"%\{(?<key>[^:|}]+)(?:[:|](?<format>[^}]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();

    [GeneratedRegex("<extra>.*?</extra>", RegexOptions.Singleline)]
    private static partial Regex Extra();
}
