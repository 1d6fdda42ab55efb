using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

/// <summary>How an environment sets its rows: the class that the stylesheet aligns by, its delimiters, its style.</summary>
/// <param name="Class">The table's class in the stylesheet, or null: centred columns.</param>
/// <param name="Open">The delimiter before it, if any.</param>
/// <param name="Close">The delimiter after it, if any.</param>
/// <param name="Display">Whether its cells are set in display style.</param>
internal sealed record TexTable(string? Class = null, string? Open = null, string? Close = null, bool Display = false)
{
    /// <summary>Centred rows, one below the other.</summary>
    public static readonly TexTable Gathered = new("gathered", Display: true);

    private static readonly TexTable Aligned = new("aligned", Display: true);

    /// <summary>Every environment by its name; a star makes no difference, nothing is numbered.</summary>
    public static readonly IReadOnlyDictionary<string, TexTable> ByName = new Dictionary<string, TexTable>
    {
        ["matrix"] = new(),
        ["smallmatrix"] = new("small"),
        ["pmatrix"] = new(null, "(", ")"),
        ["bmatrix"] = new(null, "[", "]"),
        ["Bmatrix"] = new(null, "{", "}"),
        ["vmatrix"] = new(null, "|", "|"),
        ["Vmatrix"] = new(null, "‖", "‖"),
        ["cases"] = new("cases", "{"),
        ["dcases"] = new("cases", "{", Display: true),
        ["rcases"] = new("cases", null, "}"),
        ["aligned"] = Aligned,
        ["align"] = Aligned,
        ["split"] = Aligned,
        ["gathered"] = Gathered,
        ["gather"] = Gathered,
        ["equation"] = Gathered,
        ["array"] = new("array"),
    };

    /// <summary>The table between its delimiters.</summary>
    public TexAtom Enclose(XElement table, Func<string, string, XElement> stretchy)
    {
        if (Open is null && Close is null)
        {
            return new TexAtom(table);
        }

        var row = new XElement("mrow");
        if (Open is not null)
        {
            row.Add(stretchy(Open, "prefix"));
        }

        row.Add(table);
        if (Close is not null)
        {
            row.Add(stretchy(Close, "postfix"));
        }

        return new TexAtom(row, AtomClass.Fenced);
    }
}
