using System.Text;
using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

internal sealed partial class TexParser
{
    /// <summary>\text{…} and its styles: words, with formulas in $…$ among them.</summary>
    private TexAtom ParseText(string? style)
    {
        _cursor.Expect('{');
        var parts = new List<XElement>();
        var words = new StringBuilder();
        while (_cursor.PeekRaw != '}')
        {
            var c = _cursor.Read();
            switch (c)
            {
                case '$':
                    AddWords();
                    parts.AddRange(ParseFormulaInText());
                    break;
                case '\\':
                    words.Append(ReadTextEscape());
                    break;
                case '{':
                    throw _cursor.Error("Braces inside \\text are not needed: take them out.", _cursor.Position - 1);
                default:
                    words.Append(c);
                    break;
            }
        }

        _cursor.Expect('}');
        AddWords();
        return new TexAtom(parts.Count == 1 ? parts[0] : new XElement("mrow", parts));

        void AddWords()
        {
            if (words.Length > 0)
            {
                // A plain space at either end would be dropped.
                var text = new XElement("mtext", words.ToString().Replace(' ', '\u00A0'));
                text.SetAttributeValue("class", style);
                parts.Add(text);
                words.Clear();
            }
        }
    }

    private IEnumerable<XElement> ParseFormulaInText()
    {
        var start = _cursor.Position;
        var formula = new StringBuilder();
        while (_cursor.PeekRaw is not ('$' or '\0'))
        {
            formula.Append(_cursor.Read());
        }

        if (_cursor.PeekRaw == '\0')
        {
            throw _cursor.Error("This $ inside \\text is never closed.", start - 1);
        }

        _cursor.Read();
        try
        {
            return Parse(formula.ToString(), display: false);
        }
        catch (TexException inner)
        {
            throw _cursor.Error(inner.Message, start + inner.Position);
        }
    }

    private string ReadTextEscape()
    {
        var position = _cursor.Position - 1;
        var c = _cursor.Read();
        return c switch
        {
            '%' or '#' or '&' or '$' or '_' or '{' or '}' or ' ' => c.ToString(),
            ',' => "\u2009",
            _ => throw _cursor.Error($"\\{c} has no meaning inside \\text. Known: \\% \\# \\& \\$ \\_ \\{{ \\}} and spaces.", position),
        };
    }

    /// <summary>\operatorname{softmax}: a function of the author's naming.</summary>
    private TexAtom ParseOperatorName(bool limits)
    {
        var position = _cursor.Position;
        var name = _cursor.ReadRawGroup().Replace("\\,", "\u2009").Replace("~", "\u00A0").Trim();
        if (name.Length == 0 || name.IndexOfAny(['\\', '{', '^', '_', '$']) >= 0)
        {
            throw _cursor.Error($"\\operatorname takes a plain name, not “{name}”.", position);
        }

        var node = new XElement("mi", name);
        if (name.Length == 1)
        {
            node.SetAttributeValue("mathvariant", "normal");
        }

        return new TexAtom(node, AtomClass.Function, limits ? ScriptPlace.LimitsInDisplay : ScriptPlace.Side);
    }
}
