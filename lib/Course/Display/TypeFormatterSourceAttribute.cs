namespace Course.Display;

/// <summary>
/// Names the class that knows how a type shows itself in a notebook. Kernels find it by this attribute's name
/// alone (the convention of .NET Interactive), so the library shows itself in any of them and depends on none.
/// </summary>
/// <param name="formatterSourceType">A class with a parameterless constructor and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class whose <c>CreateTypeFormatters()</c> gives the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types to show the value in, richest first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
