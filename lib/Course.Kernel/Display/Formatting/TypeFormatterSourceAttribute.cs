namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Says where the formatters of a type come from.</summary>
/// <remarks>
/// A library need not reference this one: any attribute of this name does, with a source that has a method
/// <c>CreateTypeFormatters()</c>, whose formatters have a <c>MimeType</c> and a <c>bool Format(object, TextWriter)</c>.
/// </remarks>
/// <param name="formatterSourceType">The source, which has a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = true)]
public class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types to show values in, richest first; null leaves the default.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
