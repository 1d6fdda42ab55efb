namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Makes the formatters of the types that name it in a <see cref="TypeFormatterSourceAttribute"/>.</summary>
public interface ITypeFormatterSource
{
    /// <summary>Makes the formatters.</summary>
    IEnumerable<ITypeFormatter> CreateTypeFormatters();
}
