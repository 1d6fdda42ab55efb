namespace Microsoft.Data.Analysis;

/// <summary>
/// Tells a notebook kernel where to find what shows a type. .NET Interactive knows this attribute by its name and
/// its properties, whoever declares it: so no reference to a kernel is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; }
}
