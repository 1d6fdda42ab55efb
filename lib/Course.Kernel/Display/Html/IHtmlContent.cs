using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>Content that is HTML already and is written as it is.</summary>
/// <remarks>
/// ASP.NET's interface of this name is what <c>HTML(…)</c> returns in .NET Interactive. The kernel does not
/// reference ASP.NET, so it declares the same interface itself.
/// </remarks>
public interface IHtmlContent
{
    /// <summary>Writes the content.</summary>
    /// <param name="writer">Where to write it.</param>
    /// <param name="encoder">Encodes what is not HTML yet.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
