using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

internal sealed partial class TexParser
{
    /// <summary>\begin{name} … \end{name}.</summary>
    private TexAtom ParseEnvironment()
    {
        var start = _cursor.Position;
        var name = _cursor.ReadRawGroup();
        if (!TexTable.ByName.TryGetValue(name.TrimEnd('*'), out var environment))
        {
            throw _cursor.Error($"Unknown environment {name}. Known: {string.Join(", ", TexTable.ByName.Keys)}.", start);
        }

        var columns = name == "array" ? ReadColumns() : null;
        var table = InStyle(environment.Display, _script, () => ParseRows([], environment, columns));
        if (!_cursor.TryReadCommand("end"))
        {
            throw _cursor.Error($"\\begin{{{name}}} is never ended: found {_cursor.Describe()}.", start);
        }

        var end = _cursor.Position;
        var ended = _cursor.ReadRawGroup();
        return ended == name
            ? environment.Enclose(table, Stretchy)
            : throw _cursor.Error($"\\end{{{ended}}} does not end \\begin{{{name}}}.", end);
    }

    // Rows of columns, up to whatever ends them; "first" is what of the first cell is read already.
    private XElement ParseRows(List<TexAtom> first, TexTable environment, IReadOnlyList<string>? columns = null)
    {
        var table = new XElement("mtable");
        table.SetAttributeValue("class", environment.Class);
        if (environment.Display)
        {
            table.SetAttributeValue("displaystyle", "true");
        }

        var ruled = _cursor.TryReadCommand("hline");
        while (true)
        {
            var row = ParseCells(first, environment, columns);
            first = [];
            row.SetAttributeValue("class", ruled ? "ruled" : null);
            var more = _cursor.PeekCommand is "\\" or "cr";
            var gap = more ? ReadRowEnd() : null;
            ruled = _cursor.TryReadCommand("hline");
            if (gap is not null)
            {
                row.Elements().First().SetAttributeValue("style", $"padding-bottom:{gap}");
            }

            // A \\ after the last row starts none.
            var last = !more || _cursor.AtEnd || _cursor.PeekCommand == "end";
            if (last && ruled)
            {
                row.SetAttributeValue("class", row.Attribute("class") is null ? "closed" : "ruled closed");
            }

            table.Add(row);
            if (last)
            {
                return table;
            }
        }
    }

    private XElement ParseCells(List<TexAtom> first, TexTable environment, IReadOnlyList<string>? columns)
    {
        var row = new XElement("mtr");
        var position = _cursor.Position;
        do
        {
            var atoms = first.Count > 0 ? first : ParseAtoms();
            first = [];
            // In an alignment the second of two columns goes on where the first left off: “&- x” subtracts.
            var continues = environment.Class == "aligned" && row.Elements().Count() % 2 == 1;
            var cell = new XElement("mtd", TexRow.Space(atoms, _script, continues ? AtomClass.Ordinary : AtomClass.Open));
            if (columns is not null)
            {
                var column = row.Elements().Count();
                cell.SetAttributeValue("class", column < columns.Count
                    ? columns[column]
                    : throw _cursor.Error($"The array declares {columns.Count} columns and has more.", position));
            }

            row.Add(cell);
        }
        while (_cursor.TryRead('&'));
        return row;
    }

    // \\ may be followed by extra space: \\[4pt].
    private string? ReadRowEnd()
    {
        _cursor.ReadCommand();
        if (_cursor.PeekRaw != '[')
        {
            return null;
        }

        var position = _cursor.Position;
        var gap = _cursor.TryReadRawOption()!.Trim();
        var unit = gap.Length > 2 ? gap[^2..] : "";
        return unit is "pt" or "em" or "ex" or "mm" or "cm" or "px" && double.TryParse(gap[..^2], out var size) && size >= 0
            ? $"{size}{unit}"
            : throw _cursor.Error($"The space after \\\\ is a length such as [4pt], not [{gap}].", position);
    }

    // {l|cr} gives one class a column: its alignment, and "bar" for a line on its left.
    private List<string> ReadColumns()
    {
        var position = _cursor.Position;
        var columns = new List<string>();
        var bar = "";
        foreach (var c in _cursor.ReadRawGroup())
        {
            switch (c)
            {
                case 'l' or 'c' or 'r':
                    columns.Add($"{c}{bar}");
                    bar = "";
                    break;
                case '|':
                    bar = " bar";
                    break;
                case ' ':
                    break;
                default:
                    throw _cursor.Error($"An array's columns are l, c, r and |, not {c}.", position);
            }
        }

        if (bar.Length > 0 && columns.Count > 0)
        {
            columns[^1] += " endbar";
        }

        return columns;
    }
}
