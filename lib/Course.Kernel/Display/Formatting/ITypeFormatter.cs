namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of a type in a MIME type.</summary>
public interface ITypeFormatter
{
    /// <summary>The MIME type it writes.</summary>
    string MimeType { get; }

    /// <summary>The type whose values it writes; an open generic type stands for all its constructions.</summary>
    Type Type { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">Where to write.</param>
    /// <returns>False to leave this value to the next formatter; nothing may have been written then.</returns>
    bool Format(object instance, FormatContext context);
}

/// <summary>Writes values of a type in a MIME type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface ITypeFormatter<in T> : ITypeFormatter
{
    /// <summary>Writes a value.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">Where to write.</param>
    /// <returns>False to leave this value to the next formatter; nothing may have been written then.</returns>
    bool Format(T instance, FormatContext context);
}
