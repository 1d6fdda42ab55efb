namespace Microsoft.DotNet.Interactive.Formatting;

#pragma warning disable CA1000 // Static members of a generic type are how .NET Interactive spells per-type settings.

/// <summary>How the values of one type are shown.</summary>
/// <typeparam name="T">The type.</typeparam>
public static class Formatter<T>
{
    /// <summary>How many items of a sequence of this type are shown, in place of <see cref="Formatter.ListExpansionLimit"/>.</summary>
    public static int ListExpansionLimit
    {
        get => Formatter.ListExpansionLimitFor(typeof(T));
        set => Formatter.SetListExpansionLimitFor(typeof(T), value);
    }

    /// <summary>Writes a value as a part of a larger one.</summary>
    /// <param name="obj">Any value, null included.</param>
    /// <param name="context">The formatting under way.</param>
    /// <param name="mimeType">The MIME type.</param>
    public static void FormatTo(T obj, FormatContext context, string mimeType = PlainTextFormatter.MimeType) =>
        obj.FormatTo(context, mimeType);
}
