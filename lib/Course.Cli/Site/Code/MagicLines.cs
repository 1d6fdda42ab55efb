namespace Course.Cli.Site.Code;

/// <summary>The lines of a cell that the notebook's kernel reads and C# does not: magic commands such as <c>#!import</c>.</summary>
internal static class MagicLines
{
    /// <summary>Where each magic line begins and ends.</summary>
    public static IEnumerable<(int Start, int End)> Find(string code)
    {
        for (var start = 0; start < code.Length;)
        {
            var newline = code.IndexOf('\n', start);
            var end = newline < 0 ? code.Length : newline;
            if (code.AsSpan(start, end - start).TrimStart().StartsWith("#!"))
            {
                yield return (start, end);
            }

            start = end + 1;
        }
    }

    /// <summary>The code with its magic lines as comments, every other character where it was.</summary>
    public static string Hide(string code)
    {
        var characters = code.ToCharArray();
        foreach (var (start, _) in Find(code))
        {
            var mark = code.IndexOf('#', start);
            characters[mark] = '/';
            characters[mark + 1] = '/';
        }

        return new string(characters);
    }
}
