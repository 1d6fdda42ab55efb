namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formula in LaTeX.</summary>
/// <param name="latexCode">The formula, with its <c>$</c> or <c>$$</c>.</param>
/// <example><c>display(new LaTeXString(@"$$h_t = \tanh(W h_{t-1})$$"));</c></example>
[TypeFormatterSource(typeof(LaTeXFormatterSource), PreferredMimeTypes = [LaTeXFormatterSource.MimeType])]
public class LaTeXString(string latexCode)
{
    private readonly string _code = latexCode ?? throw new ArgumentNullException(nameof(latexCode));

    /// <summary>Takes a string for a formula.</summary>
    /// <param name="source">The formula.</param>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <summary>The formula.</summary>
    public override string ToString() => _code;
}

/// <summary>Writes a formula as it is.</summary>
internal sealed class LaTeXFormatterSource : ITypeFormatterSource
{
    public const string MimeType = "text/latex";

    public IEnumerable<ITypeFormatter> CreateTypeFormatters()
    {
        yield return new DelegateFormatter<LaTeXString>(
            (formula, context) =>
            {
                context.Writer.Write(formula);
                return true;
            },
            MimeType);
    }
}
