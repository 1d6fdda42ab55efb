using System.Collections.Concurrent;
using System.Globalization;
using Course.Kernel.Display.Writers;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Decides how values are shown, and lets a cell change that.</summary>
/// <example><c>Formatter.Register&lt;double&gt;(x =&gt; x.ToString("F3"));</c></example>
public static partial class Formatter
{
    private static readonly FormatterRegistry Registry = new();
    private static readonly ConcurrentDictionary<Type, int> ListLimits = new();

    private static string _defaultMimeType = HtmlFormatter.MimeType;
    private static int _listExpansionLimit = 20;
    private static int _recursionLimit = 6;

    /// <summary>The MIME type in which values are shown whose type prefers none. Default <c>text/html</c>.</summary>
    public static string DefaultMimeType
    {
        get => _defaultMimeType;
        set => _defaultMimeType = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>How many items of a sequence are shown. Default 20.</summary>
    /// <exception cref="ArgumentException">The limit is negative.</exception>
    public static int ListExpansionLimit
    {
        get => _listExpansionLimit;
        set => _listExpansionLimit = AtLeastZero(value, nameof(ListExpansionLimit));
    }

    /// <summary>How many levels of a value are shown; what lies deeper stands on one line. Default 6.</summary>
    /// <exception cref="ArgumentException">The limit is negative.</exception>
    public static int RecursionLimit
    {
        get => _recursionLimit;
        set => _recursionLimit = AtLeastZero(value, nameof(RecursionLimit));
    }

    /// <summary>What stands for null. Default <c>&lt;null&gt;</c>.</summary>
    public static string NullString { get; set; } = "<null>";

    /// <summary>Forgets every registration and every setting.</summary>
    public static void ResetToDefault()
    {
        Registry.Clear();
        ListLimits.Clear();
        DefaultMimeType = HtmlFormatter.MimeType;
        ListExpansionLimit = 20;
        RecursionLimit = 6;
        NullString = "<null>";
    }

    /// <summary>Says in which MIME types to show the values of a type.</summary>
    /// <param name="type">The type; an open generic type stands for all its constructions.</param>
    /// <param name="preferredMimeTypes">The MIME types, richest first.</param>
    /// <exception cref="ArgumentException">No MIME type is given, or one is blank.</exception>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (preferredMimeTypes is null || preferredMimeTypes.Length == 0 || preferredMimeTypes.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"Give at least one MIME type for {type}, for example \"text/html\".", nameof(preferredMimeTypes));
        }

        Registry.Prefer(type, preferredMimeTypes);
    }

    /// <summary>The MIME types in which the values of a type are shown.</summary>
    /// <param name="type">The type; null asks for the null value's.</param>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type) =>
        Registry.FindPreferred(type ?? typeof(object)) ?? [type == typeof(string) ? PlainTextFormatter.MimeType : DefaultMimeType];

    /// <summary>The formatter that writes the values of a type in a MIME type.</summary>
    /// <param name="actualType">The type of the values.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ITypeFormatter GetPreferredFormatterFor(Type actualType, string mimeType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        var candidates = Registry.Find(actualType, mimeType);
        var all = BuiltInFormatters.For(mimeType) is { } builtIn ? candidates.Append(builtIn).ToList() : candidates;
        return all.Count switch
        {
            0 => throw new ArgumentException(
                $"No formatter is registered for MIME type {mimeType} and type {actualType}. "
                + "Register one with Formatter.Register, or ask for text/html, text/plain or application/json.",
                nameof(mimeType)),
            1 => all[0],
            _ => new DelegateFormatter<object>((value, context) => all.Any(f => f.Format(value, context)), mimeType, actualType),
        };
    }

    /// <summary>Writes a value in a MIME type.</summary>
    /// <param name="obj">Any value, null included.</param>
    /// <param name="mimeType">The MIME type.</param>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return Write(context => obj.FormatTo(context, mimeType));
    }

    /// <summary>Writes a value with a formatter.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="formatter">The formatter.</param>
    public static string ToDisplayString(this object obj, ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        return Write(context => formatter.Format(obj, context));
    }

    /// <summary>Writes a value as a part of a larger one.</summary>
    /// <typeparam name="T">The static type of the value.</typeparam>
    /// <param name="obj">Any value, null included.</param>
    /// <param name="context">The formatting under way.</param>
    /// <param name="mimeType">The MIME type.</param>
    public static void FormatTo<T>(this T obj, FormatContext context, string mimeType)
    {
        if (obj is null)
        {
            BuiltInFormatters.WriteNull(context, mimeType);
            return;
        }

        using var entered = context.Enter(obj);
        GetPreferredFormatterFor(obj.GetType(), mimeType).Format(obj, context);
    }

    /// <summary>Writes a value with a formatter.</summary>
    /// <param name="formatter">The formatter.</param>
    /// <param name="instance">The value.</param>
    /// <param name="writer">Where to write.</param>
    public static void Format(this ITypeFormatter formatter, object instance, TextWriter writer)
    {
        using var context = new FormatContext(writer);
        formatter.Format(instance, context);
    }

    /// <summary>How many items of a sequence of this item type are shown.</summary>
    internal static int ListExpansionLimitFor(Type itemType) => ListLimits.GetValueOrDefault(itemType, ListExpansionLimit);

    internal static void SetListExpansionLimitFor(Type itemType, int limit) =>
        ListLimits[itemType] = AtLeastZero(limit, nameof(ListExpansionLimit));

    /// <summary>Whether somebody brought a formatter for the type, so that the built-in one would not be used.</summary>
    internal static bool HasOwnFormatter(Type type, string mimeType) => Registry.Find(type, mimeType).Count > 0;

    private static string Write(Action<FormatContext> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using (var context = new FormatContext(writer))
        {
            write(context);
        }

        return writer.ToString();
    }

    private static int AtLeastZero(int value, string name) =>
        value >= 0 ? value : throw new ArgumentException($"{name} must be at least 0, got {value}.", nameof(value));
}
