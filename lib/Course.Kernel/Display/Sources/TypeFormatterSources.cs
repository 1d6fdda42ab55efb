using System.Collections;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Sources;

/// <summary>
/// Finds the formatters that a type brings along, by a convention that needs no common assembly: an attribute named
/// <c>TypeFormatterSourceAttribute</c> whose <c>FormatterSourceType</c> has <c>CreateTypeFormatters()</c>, each of
/// which has a <c>MimeType</c> and <c>bool Format(object, TextWriter)</c>.
/// </summary>
internal static class TypeFormatterSources
{
    private const string AttributeName = nameof(TypeFormatterSourceAttribute);

    /// <summary>The formatters of each source the type or a base type names, and the MIME types it prefers.</summary>
    /// <exception cref="InvalidOperationException">A source does not keep to the convention.</exception>
    public static IEnumerable<(IReadOnlyList<ITypeFormatter> Formatters, string[]? PreferredMimeTypes)> Of(Type type)
    {
        var attributes = type.GetCustomAttributes(inherit: true).Where(a => a.GetType().Name == AttributeName).ToList();
        if (attributes.Count == 0 && WellKnownTypes.FormattersOf(type) is [var preferred, ..] known)
        {
            yield return (known, [preferred.MimeType]);
        }

        foreach (var attribute in attributes)
        {
            var sourceType = Property<Type>(attribute, nameof(TypeFormatterSourceAttribute.FormatterSourceType))
                ?? throw Broken(type, $"its attribute {attribute.GetType()} has no FormatterSourceType");
            yield return (
                [.. Create(type, sourceType).Cast<object>().Select(f => AsFormatter(type, f))],
                Property<string[]>(attribute, nameof(TypeFormatterSourceAttribute.PreferredMimeTypes)));
        }
    }

    private static IEnumerable Create(Type type, Type sourceType)
    {
        const string Method = nameof(ITypeFormatterSource.CreateTypeFormatters);
        var create = sourceType.GetMethod(Method, []) ?? throw Broken(type, $"{sourceType} has no public method {Method}()");
        if (sourceType.GetConstructor([]) is null)
        {
            throw Broken(type, $"{sourceType} has no public constructor without parameters");
        }

        return create.Invoke(Activator.CreateInstance(sourceType), BindingFlags.DoNotWrapExceptions, null, [], null) as IEnumerable
            ?? throw Broken(type, $"{sourceType}.{Method}() returned no sequence");
    }

    private static ITypeFormatter AsFormatter(Type type, object formatter)
    {
        if (formatter is ITypeFormatter own)
        {
            return own;
        }

        var mimeType = Property<string>(formatter, nameof(ITypeFormatter.MimeType))
            ?? throw Broken(type, $"{formatter.GetType()} has no MimeType");
        var format = formatter.GetType().GetMethod(nameof(ITypeFormatter.Format), [typeof(object), typeof(TextWriter)]);
        if (format?.ReturnType != typeof(bool))
        {
            throw Broken(type, $"{formatter.GetType()} has no public method bool Format(object, TextWriter)");
        }

        var call = format.CreateDelegate<Func<object, TextWriter, bool>>(formatter);
        return new DelegateFormatter<object>(
            (value, context) => call(value, context.Writer), mimeType, Property<Type>(formatter, nameof(ITypeFormatter.Type)) ?? type);
    }

    private static T? Property<T>(object owner, string name)
        where T : class =>
        owner.GetType().GetProperty(name)?.GetValue(owner) as T;

    private static InvalidOperationException Broken(Type type, string what) =>
        new($"The formatter source of {type} cannot be used: {what}. "
            + "It needs a source with CreateTypeFormatters(), whose formatters have MimeType and bool Format(object, TextWriter).");
}
