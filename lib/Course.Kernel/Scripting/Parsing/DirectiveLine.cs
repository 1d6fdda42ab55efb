namespace Course.Kernel.Scripting;

/// <summary>A line that speaks to the kernel: <c>#!name arguments</c>, <c>#r "nuget:…"</c> or <c>#i "nuget:…"</c>.</summary>
/// <param name="Number">The line's number in the cell, from 0.</param>
/// <param name="Text">The whole line.</param>
internal sealed record DirectiveLine(int Number, string Text)
{
    /// <summary>The first word, for example <c>#!import</c>.</summary>
    public string Name => Words[0];

    /// <summary>What follows it, without the quotes around it if there are any.</summary>
    public string Argument => Words is [_, var rest] ? rest.Trim().Trim('"').Trim() : "";

    /// <summary>Whether the line asks for a package, or says where packages come from.</summary>
    public bool IsPackage => Name == "#i" || (Name == "#r" && Argument.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase));

    /// <summary>An error that shows the line.</summary>
    public CellFailedException Error(string cellName, string message)
    {
        var start = Text.Length - Text.TrimStart().Length;
        return new CellFailedException(new ErrorOutput(
            "DirectiveError",
            message,
            [.. message.Split('\n'), $"{cellName}, line {Number + 1}:", .. CodeExcerpt.Of(new string('\n', Number) + Text, Number, start, null)]));
    }

    /// <summary>Reads a line; null if it cannot be such a directive.</summary>
    public static DirectiveLine? TryParse(int number, string text)
    {
        var start = text.TrimStart();
        var isDirective = start.StartsWith("#!", StringComparison.Ordinal)
            || start.StartsWith("#r ", StringComparison.Ordinal)
            || start.StartsWith("#i ", StringComparison.Ordinal)
            || start.StartsWith("#i\"", StringComparison.Ordinal)
            || start.StartsWith("#r\"", StringComparison.Ordinal);
        return isDirective ? new DirectiveLine(number, text.TrimEnd()) : null;
    }

    private string[] Words
    {
        get
        {
            var text = Text.Trim();
            var end = text.AsSpan(1).IndexOfAny(" \t\"");
            return end < 0 ? [text] : [text[..(end + 1)], text[(end + 1)..]];
        }
    }
}
