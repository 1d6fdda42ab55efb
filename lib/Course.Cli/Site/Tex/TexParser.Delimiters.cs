using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

internal sealed partial class TexParser
{
    /// <summary>\left … \middle … \right: delimiters as tall as what they hold.</summary>
    private TexAtom ParseLeftRight()
    {
        var start = _cursor.Position;
        var open = ReadDelimiter("\\left");
        var row = new List<XElement>();
        if (open is not null)
        {
            row.Add(Stretchy(open, "prefix"));
        }

        while (true)
        {
            row.AddRange(TexRow.Space(ParseAtoms(), _script));
            if (_cursor.TryReadCommand("middle"))
            {
                row.Add(Stretchy(ReadDelimiter("\\middle") ?? throw _cursor.Error("\\middle needs a delimiter that is drawn."), "infix"));
            }
            else if (_cursor.TryReadCommand("right"))
            {
                break;
            }
            else
            {
                throw _cursor.Error($"\\left has no \\right: found {_cursor.Describe()}.", start);
            }
        }

        if (ReadDelimiter("\\right") is { } close)
        {
            row.Add(Stretchy(close, "postfix"));
        }

        return new TexAtom(new XElement("mrow", row), AtomClass.Fenced);
    }

    /// <summary>\big( and its larger sisters: delimiters of a fixed size.</summary>
    private TexAtom ParseBig(string size, AtomClass @class)
    {
        var delimiter = ReadDelimiter("\\big") ?? throw _cursor.Error("\\big needs a delimiter that is drawn.");
        var node = Operator(delimiter, ("stretchy", "true"), ("minsize", size), ("maxsize", size));
        // Bars are spaced by where they stand; said outright, they sit tight in every browser.
        node.SetAttributeValue("lspace", "0");
        node.SetAttributeValue("rspace", "0");
        return new TexAtom(node, @class);
    }

    private static XElement Stretchy(string delimiter, string form) => delimiter switch
    {
        // The dictionary stretches these at the ends of a row; between, and for the others, it must be said.
        "(" or "[" or "{" or "⟨" or "⌊" or "⌈" or "⟦" when form == "prefix" => Operator(delimiter),
        ")" or "]" or "}" or "⟩" or "⌋" or "⌉" or "⟧" when form == "postfix" => Operator(delimiter),
        _ when form == "infix" => Operator(delimiter, ("stretchy", "true"), ("lspace", ".17em"), ("rspace", ".17em")),
        _ => Operator(delimiter, ("form", form), ("stretchy", "true")),
    };

    /// <summary>The character of a delimiter, or null for the empty one, which is written as a full stop.</summary>
    private string? ReadDelimiter(string of)
    {
        var position = _cursor.Position;
        if (_cursor.PeekCommand is { } name)
        {
            _cursor.ReadCommand();
            return DelimiterOf(name)
                ?? throw _cursor.Error($"\\{name} is not a delimiter, and {of} needs one.", position);
        }

        var symbol = _cursor.AtEnd ? "" : _cursor.ReadSymbol();
        return symbol switch
        {
            "." => null,
            "(" or ")" or "[" or "]" or "/" or "|" => symbol,
            "<" => "⟨",
            ">" => "⟩",
            _ when TexSymbols.Opening.Values.Contains(symbol) || TexSymbols.Closing.Values.Contains(symbol) => symbol,
            _ => throw _cursor.Error($"{of} needs a delimiter such as ( or \\{{, and found “{symbol}”.", position),
        };
    }

    private static string? DelimiterOf(string command) =>
        TexSymbols.Opening.GetValueOrDefault(command)
        ?? TexSymbols.Closing.GetValueOrDefault(command)
        ?? TexSymbols.Bars.GetValueOrDefault(command)
        ?? (command.Contains("arrow", StringComparison.Ordinal) ? TexSymbols.Relations.GetValueOrDefault(command) : null);
}
