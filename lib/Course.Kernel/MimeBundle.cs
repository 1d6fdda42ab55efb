using System.Collections;

namespace Course.Kernel;

/// <summary>
/// One value in several MIME types, richest first: a front end shows the first type it can draw.
/// A type that is JSON (<c>application/json</c> or <c>…+json</c>) holds JSON text.
/// </summary>
/// <example><c>new MimeBundle().Add("text/html", "&lt;b&gt;3&lt;/b&gt;").Add("text/plain", "3")</c></example>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _entries = [];

    /// <summary>How many MIME types the bundle holds.</summary>
    public int Count => _entries.Count;

    /// <summary>The value in a MIME type, or null if the bundle lacks it.</summary>
    /// <param name="mimeType">The MIME type, for example <c>text/html</c>.</param>
    public string? this[string mimeType] =>
        _entries.Find(e => e.Key == mimeType).Value;

    /// <summary>Adds a MIME type after those already there.</summary>
    /// <param name="mimeType">The MIME type, for example <c>text/html</c>.</param>
    /// <param name="value">The value in that type.</param>
    /// <returns>The same bundle, so that calls can be chained.</returns>
    /// <exception cref="ArgumentException">The bundle has that type already.</exception>
    public MimeBundle Add(string mimeType, string value)
    {
        if (this[mimeType] is not null)
        {
            throw new ArgumentException($"The bundle already holds {mimeType}.", nameof(mimeType));
        }

        _entries.Add(new(mimeType, value));
        return this;
    }

    /// <summary>Whether a MIME type's value is JSON rather than text.</summary>
    /// <param name="mimeType">The MIME type to look at.</param>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
