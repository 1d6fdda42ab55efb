namespace Course.Kernel.Scripting;

/// <summary>The magic commands this kernel knows.</summary>
internal static class MagicCatalog
{
    /// <summary>All of them, in the order <c>#!lsmagic</c> shows them.</summary>
    public static IReadOnlyList<Magic> All { get; } =
    [
        new CSharpMagic(),
        new MarkdownMagic(),
        new HtmlMagic(),
        new JavaScriptMagic(),
        new MermaidMagic(),
        new ImportMagic(),
        new TimeMagic(),
        new WhoMagic(),
        new WhosMagic(),
        new AboutMagic(),
        new LsMagic(),
    ];

    private static readonly Dictionary<string, Magic> ByName =
        All.SelectMany(m => m.Aliases.Prepend(m.Name).Select(name => (name, m))).ToDictionary(e => e.name, e => e.m);

    /// <summary>The command of a name or alias, or null.</summary>
    public static Magic? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The message for a name that is not known.</summary>
    public static string Unknown(string name)
    {
        var nearest = ByName.Keys.MinBy(known => Distance(known, name))!;
        var guess = Distance(nearest, name) <= 2 ? $" Did you mean {nearest}?" : "";
        return $"The magic command {name} is not known.{guess}\nThis kernel knows {string.Join(", ", All.Select(m => m.Name))}.";
    }

    /// <summary>The Levenshtein distance: how many letters to add, drop or change to come from one word to the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
