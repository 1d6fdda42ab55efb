using System.Text.Json;
using Course.Kernel.Display.Plotly;
using Course.Kernel.Display.Shapes;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display;

/// <summary>Turns a value into the MIME bundle a front end can show.</summary>
public static class DisplayBundle
{
    private const string PlainText = PlainTextFormatter.MimeType;

    /// <summary>
    /// Formats a value in its preferred MIME types, or in those asked for. The bundle always holds <c>text/plain</c>,
    /// and a Plotly figure is accompanied by its picture.
    /// </summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The MIME types to format it in; none means those the value's type prefers.</param>
    /// <exception cref="ArgumentException">A MIME type has no formatter for the value.</exception>
    /// <exception cref="FormatException">A formatter's JSON is not JSON.</exception>
    /// <remarks>A formatter of somebody's own may throw what it likes, and so may a sequence that is walked through.</remarks>
    public static MimeBundle Create(object? value, params string[] mimeTypes)
    {
        if (value is FormattedValue formatted)
        {
            return FromText(formatted.MimeType, formatted.Value);
        }

        var wanted = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        var rich = new MimeBundle();
        foreach (var mimeType in wanted.Where(m => m != PlainText).Distinct())
        {
            rich.Add(mimeType, Checked(mimeType, value.ToDisplayString(mimeType)));
        }

        return Complete(rich, TextOf(value, rich, asked: mimeTypes?.Contains(PlainText) ?? false));
    }

    /// <summary>The bundle of a text that is already written in a MIME type.</summary>
    internal static MimeBundle FromText(string mimeType, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        if (mimeType == PlainText)
        {
            return new MimeBundle().Add(PlainText, text);
        }

        var rich = new MimeBundle().Add(mimeType, Checked(mimeType, text));
        return Complete(rich, FigureText(rich) ?? (IsMarkup(mimeType) ? MarkupText.Of(text) : text));
    }

    private static MimeBundle Complete(MimeBundle rich, string text) =>
        rich[PlotlyFigure.MimeType] is null ? rich.Add(PlainText, text) : PlotlyFigure.WithPicture(rich, text, figure => PlotlyPicture.ToSvg(figure));

    /// <summary>
    /// The plain text that goes with the richer forms. A type that says itself how it is shown is not taken apart:
    /// its own <c>ToString</c> speaks for it.
    /// </summary>
    private static string TextOf(object? value, MimeBundle rich, bool asked)
    {
        if (value is null || asked || Formatter.HasOwnFormatter(value.GetType(), PlainText))
        {
            return value.ToDisplayString(PlainText);
        }

        return FigureText(rich)
            ?? (value is IHtmlContent ? MarkupText.Of(value.ToDisplayString(PlainText))
                : rich.Any(e => Formatter.HasOwnFormatter(value.GetType(), e.Key)) ? Summary.TextOf(value)
                : value.ToDisplayString(PlainText));
    }

    private static string? FigureText(MimeBundle rich) =>
        rich[PlotlyFigure.MimeType] is { } figure ? PlotlyFigure.Describe(figure) : null;

    private static bool IsMarkup(string mimeType) => mimeType is HtmlFormatter.MimeType or "image/svg+xml";

    private static string Checked(string mimeType, string text)
    {
        if (MimeBundle.IsJson(mimeType))
        {
            try
            {
                using var parsed = JsonDocument.Parse(text);
            }
            catch (JsonException error)
            {
                throw new FormatException($"Expected JSON for {mimeType}, but the text is not JSON: {error.Message}", error);
            }
        }

        return text;
    }
}
