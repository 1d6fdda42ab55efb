using System.Text;

namespace Course.Cli.Site.Pages;

/// <summary>Ids for the headings of a page, made from their words as Git hosts do it, each used once.</summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = [];

    /// <summary>An id that no other heading has.</summary>
    /// <example><c>The loss, step by step</c> gives <c>the-loss-step-by-step</c>, the second time with <c>-1</c>.</example>
    public string For(string words)
    {
        var name = new StringBuilder();
        foreach (var c in words.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                name.Append(c);
            }
            else if (c == ' ')
            {
                name.Append('-');
            }
        }

        var anchor = name.Length == 0 ? "section" : name.ToString();
        var unique = anchor;
        for (var i = 1; !_taken.Add(unique); i++)
        {
            unique = $"{anchor}-{i}";
        }

        return unique;
    }
}
