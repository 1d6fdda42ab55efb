using Course.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What every notebook cell can call without a prefix: the kernel imports this type's members.</summary>
public static class Kernel
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none means those its type prefers.</param>
    /// <returns>What was shown, which can be updated.</returns>
    /// <example><c>display(HTML("&lt;b&gt;bold&lt;/b&gt;"));</c></example>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks a string as HTML, so that showing it renders it.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the front end, where the front end runs scripts.</summary>
    /// <param name="scriptContent">The JavaScript.</param>
    public static void Javascript(string scriptContent) =>
        Show($"<script type=\"text/javascript\">{scriptContent}</script>");

    /// <summary>Adds style rules to the page.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) =>
        Show($"<style>{content}</style>");

    /// <summary>Not supported: a notebook that asks its reader cannot be run by a tool.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="typeHint">The kind of input, for example <c>text</c>.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        throw NoInput(nameof(GetInputAsync), "Assign the value in the cell instead, for example: var name = \"Ada\";");

    /// <summary>Not supported: a notebook that asks its reader cannot be run by a tool.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        throw NoInput(nameof(GetPasswordAsync), "Read the secret from the environment instead: Environment.GetEnvironmentVariable(\"NAME\").");

    private static NotSupportedException NoInput(string member, string cure) =>
        new($"Kernel.{member} is not supported: this kernel runs notebooks without asking for input. {cure}");

    private static void Show(string html)
    {
        var bundle = new MimeBundle().Add(HtmlFormatter.MimeType, html).Add(PlainTextFormatter.MimeType, "");
        DisplayedValue.Publish(new DisplayOutput(bundle), bundle);
    }
}
