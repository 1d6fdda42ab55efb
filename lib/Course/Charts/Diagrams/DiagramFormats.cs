using System.Diagnostics.CodeAnalysis;
using Course.Display;

namespace Course.Charts;

/// <summary>How a <see cref="Diagram"/> shows itself: as a picture, and in words.</summary>
public sealed class DiagramFormats
{
    /// <summary>The formatters, for a kernel to find.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Kernels call it on an instance, by the convention of .NET Interactive.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new MimeFormatter<Diagram>("image/svg+xml", diagram => diagram.ToSvg());
        yield return new MimeFormatter<Diagram>("text/plain", diagram => diagram.AltText);
    }
}
