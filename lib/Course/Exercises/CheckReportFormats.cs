using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Display;

namespace Course.Exercises;

/// <summary>How a <see cref="CheckReport"/> shows itself: a table, plain text, and JSON for tools.</summary>
public sealed class CheckReportFormats
{
    /// <summary>The MIME type under which a report is found in a notebook's outputs by a tool.</summary>
    public const string JsonMimeType = "application/vnd.course.check+json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The formatters, for a kernel to find.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Kernels call it on an instance, by the convention of .NET Interactive.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new MimeFormatter<CheckReport>("text/html", Html);
        yield return new MimeFormatter<CheckReport>(JsonMimeType, Json);
        yield return new MimeFormatter<CheckReport>("text/plain", Plain);
    }

    /// <summary>Reads a report back from its JSON.</summary>
    /// <param name="json">What <see cref="JsonMimeType"/> holds.</param>
    public static CheckReport Read(string json) =>
        JsonSerializer.Deserialize<CheckReport>(json, JsonOptions) ?? throw new JsonException("A check report is not null.");

    internal static string Json(CheckReport report) => JsonSerializer.Serialize(report, JsonOptions);

    internal static string Plain(CheckReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(Headline(report));
        foreach (var result in report.Cases)
        {
            text.AppendLine($"  {Mark(result)} {result.Name}: {result.Call}");
            if (!result.Passed)
            {
                text.AppendLine($"      expected {ValueJson.Show(result.Expected)}");
                text.AppendLine($"      yours    {Yours(result)}");
            }
        }

        return text.Append(report.Message).ToString();
    }

    internal static string Html(CheckReport report)
    {
        var html = new StringBuilder();
        html.Append($"<div class=\"course-check course-check-{Class(report.Status)}\" style=\"border-left:4px solid {Colour(report.Status)};padding:.4em .9em;margin:.4em 0\">");
        html.Append($"<p style=\"margin:.2em 0\"><strong>{WebUtility.HtmlEncode(Headline(report))}</strong></p>");
        if (report.Cases.Count > 0)
        {
            html.Append("<table style=\"text-align:left\"><thead><tr><th>right?</th><th style=\"text-align:left\">case</th><th style=\"text-align:left\">call</th><th style=\"text-align:left\">expected</th><th style=\"text-align:left\">yours</th></tr></thead><tbody>");
            foreach (var result in report.Cases)
            {
                html.Append($"<tr><td style=\"color:{Colour(result.Passed ? CheckStatus.Passed : CheckStatus.Failed)}\">{Mark(result)}</td><td style=\"text-align:left\">{WebUtility.HtmlEncode(result.Name)}</td>{Code(result.Call)}{Code(ValueJson.Show(result.Expected))}{Code(Yours(result))}</tr>");
            }

            html.Append("</tbody></table>");
        }

        return html.Append($"<p style=\"margin:.2em 0\">{WebUtility.HtmlEncode(report.Message)}</p></div>").ToString();
    }

    private static string Headline(CheckReport report) => report.Status switch
    {
        CheckStatus.Passed => $"✓ {Subject(report)} {Points(report)} earned",
        CheckStatus.Failed => $"✗ {Subject(report)} {report.Cases.Count(c => c.Passed)} of {report.Cases.Count} cases pass",
        _ => $"○ {Subject(report)} {Points(report)} to earn",
    };

    private static string Subject(CheckReport report) => report.Title.EndsWith('?') ? report.Title : report.Title + ":";

    private static string Points(CheckReport report) => report.Points == 1 ? "1 point" : $"{report.Points} points";

    private static string Mark(CaseResult result) => result.Passed ? "✓" : "✗";

    private static string Yours(CaseResult result) => result.Error ?? (result.Actual is { } actual ? ValueJson.Show(actual) : "");

    private static string Code(string text) => $"<td style=\"text-align:left\"><code>{WebUtility.HtmlEncode(text)}</code></td>";

    private static string Class(CheckStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    // Bluish green, vermillion and sky blue of the colour-blind-safe Okabe–Ito palette.
    private static string Colour(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "#009E73",
        CheckStatus.Failed => "#D55E00",
        _ => "#56B4E9",
    };
}
