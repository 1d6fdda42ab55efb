using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

internal sealed partial class TexParser
{
    private TexAtom ParseCommand()
    {
        var position = _cursor.Position;
        var name = _cursor.ReadCommand();
        return Symbol(name)
            ?? DelimiterCommand(name)
            ?? Accent(name)
            ?? Spacing(name)
            ?? Alphabet(name)
            ?? Structure(name)
            ?? throw _cursor.Error($"Unknown command \\{name}.", position);
    }

    private TexAtom? DelimiterCommand(string name) => name switch
    {
        "left" => ParseLeftRight(),
        "big" => ParseBig("1.2em", AtomClass.Ordinary),
        "bigl" => ParseBig("1.2em", AtomClass.Open),
        "bigr" => ParseBig("1.2em", AtomClass.Close),
        "bigm" => ParseBig("1.2em", AtomClass.Relation),
        "Big" => ParseBig("1.8em", AtomClass.Ordinary),
        "Bigl" => ParseBig("1.8em", AtomClass.Open),
        "Bigr" => ParseBig("1.8em", AtomClass.Close),
        "bigg" => ParseBig("2.4em", AtomClass.Ordinary),
        "biggl" => ParseBig("2.4em", AtomClass.Open),
        "biggr" => ParseBig("2.4em", AtomClass.Close),
        "Bigg" => ParseBig("3em", AtomClass.Ordinary),
        "Biggl" => ParseBig("3em", AtomClass.Open),
        "Biggr" => ParseBig("3em", AtomClass.Close),
        _ when TexSymbols.Opening.TryGetValue(name, out var open) => Delimiter(open, AtomClass.Open),
        _ when TexSymbols.Closing.TryGetValue(name, out var close) => Delimiter(close, AtomClass.Close),
        _ when TexSymbols.Bars.TryGetValue(name, out var bar) => Identifier(bar),
        _ => null,
    };

    private TexAtom? Accent(string name)
    {
        XElement? mark = TexSymbols.Accents.TryGetValue(name, out var fixedMark) ? Operator(fixedMark, ("stretchy", "false"))
            : TexSymbols.WideAccents.TryGetValue(name, out var wideMark) ? Operator(wideMark)
            : null;
        if (mark is not null)
        {
            var over = new XElement("mover", new XAttribute("accent", "true"), ParseArgument($"\\{name}").Node, mark);
            return new TexAtom(over, Scripts: name == "overbrace" ? ScriptPlace.Limits : ScriptPlace.Side);
        }

        return TexSymbols.UnderAccents.TryGetValue(name, out var under)
            ? new TexAtom(
                new XElement("munder", new XAttribute("accentunder", "true"), ParseArgument($"\\{name}").Node, Operator(under)),
                Scripts: name == "underbrace" ? ScriptPlace.Limits : ScriptPlace.Side)
            : null;
    }

    private static TexAtom? Spacing(string name) =>
        TexSymbols.Spaces.TryGetValue(name == " " ? "space" : name, out var width)
            ? new TexAtom(new XElement("mspace", new XAttribute("width", width)), AtomClass.Space)
            : null;

    private TexAtom? Alphabet(string name)
    {
        if (!TexAlphabet.ByCommand.TryGetValue(name, out var alphabet))
        {
            return null;
        }

        var before = _alphabet;
        _alphabet = alphabet;
        var argument = ParseArgument($"\\{name}");
        _alphabet = before;
        return argument;
    }

    private TexAtom? Structure(string name) => name switch
    {
        "frac" => InStyledFraction(null),
        "dfrac" => InStyledFraction(true),
        "tfrac" => InStyledFraction(false),
        "binom" => Binomial(),
        "sqrt" => Root(),
        "begin" => ParseEnvironment(),
        "text" or "textrm" or "textnormal" or "mbox" => ParseText(null),
        "textbf" => ParseText("bold"),
        "textit" or "emph" => ParseText("italic"),
        "texttt" => ParseText("mono"),
        "operatorname" => ParseOperatorName(limits: false),
        "operatorname*" => ParseOperatorName(limits: true),
        "overset" or "stackrel" => OverOrUnder("mover", name),
        "underset" => OverOrUnder("munder", name),
        "xrightarrow" => ExtensibleArrow("→"),
        "xleftarrow" => ExtensibleArrow("←"),
        "substack" => Substack(),
        "phantom" => new TexAtom(new XElement("mphantom", ParseArgument("\\phantom").Node)),
        // MathML Core leaves lines around and beside a formula to the stylesheet.
        "boxed" or "overline" or "underline" =>
            new TexAtom(new XElement("mrow", new XAttribute("class", name), ParseArgument($"\\{name}").Node)),
        "textcolor" => Coloured(),
        "not" => Negated(),
        "bmod" => new TexAtom(Operator("mod", ("lspace", ".22em"), ("rspace", ".22em")), AtomClass.Binary),
        "pmod" => Modulo(),
        "colon" => new TexAtom(Operator(":", ("lspace", "0"), ("rspace", ".22em")), AtomClass.Punctuation),
        "tag" => Tag(),
        _ => null,
    };

    /// <summary>A command that acts on the rest of its group: a style or a colour. Null if none comes next.</summary>
    private List<TexAtom>? ParseSwitch()
    {
        switch (_cursor.PeekCommand)
        {
            case "displaystyle":
                return Rest("mstyle", "displaystyle", "true", display: true, script: false);
            case "textstyle":
                return Rest("mstyle", "displaystyle", "false", display: false, script: false);
            case "scriptstyle":
                return Rest("mstyle", "scriptlevel", "1", display: false, script: true);
            case "color":
                _cursor.ReadCommand();
                var colour = ReadColour();
                return [new TexAtom(new XElement("mrow", new XAttribute("mathcolor", colour), TexRow.Space(ParseAtoms(), _script)))];
            default:
                return null;
        }
    }

    private List<TexAtom> Rest(string element, string attribute, string value, bool display, bool script)
    {
        _cursor.ReadCommand();
        var inner = InStyle(display, script, () => TexRow.Space(ParseAtoms(), script).ToList());
        return [new TexAtom(new XElement(element, new XAttribute(attribute, value), inner))];
    }

    private TexAtom InStyledFraction(bool? display)
    {
        var of = display switch { null => "\\frac", true => "\\dfrac", false => "\\tfrac" };
        var fraction = InText(() => new XElement("mfrac", ParseArgument(of).Node, ParseArgument(of).Node));
        return new TexAtom(display is null || display == _display
            ? fraction
            : new XElement("mstyle", new XAttribute("displaystyle", display.Value ? "true" : "false"), fraction));
    }

    private TexAtom Binomial()
    {
        var pair = InText(() => new XElement("mfrac",
            new XAttribute("linethickness", "0"), ParseArgument("\\binom").Node, ParseArgument("\\binom").Node));
        return new TexAtom(new XElement("mrow", Operator("("), pair, Operator(")")), AtomClass.Fenced);
    }

    private TexAtom Root()
    {
        if (!_cursor.TryRead('['))
        {
            var radicand = ParseArgument("\\sqrt").Node;
            return new TexAtom(new XElement("msqrt", radicand.Name == "mrow" && !radicand.HasAttributes ? radicand.Nodes() : radicand));
        }

        var index = InScript(() => ParseGroupOf(() => ParseAtoms(untilBracket: true)));
        _cursor.Expect(']');
        return new TexAtom(new XElement("mroot", ParseArgument("\\sqrt").Node, index));
    }

    private TexAtom OverOrUnder(string element, string name)
    {
        var mark = ParseScript($"\\{name}");
        var on = ParseArgument($"\\{name}");
        on.Operator?.SetAttributeValue("movablelimits", "false");
        return new TexAtom(new XElement(element, on.Node, mark), on.Inner ?? on.Class);
    }

    private TexAtom ExtensibleArrow(string arrow)
    {
        var under = _cursor.TryRead('[') ? Padded(InScript(() => ParseGroupOf(() => ParseAtoms(untilBracket: true)))) : null;
        if (under is not null)
        {
            _cursor.Expect(']');
        }

        var over = Padded(ParseScript("\\xrightarrow"));
        var node = Operator(arrow, ("stretchy", "true"));
        return new TexAtom(
            under is null ? new XElement("mover", node, over) : new XElement("munderover", node, under, over),
            AtomClass.Relation);
    }

    private static XElement Padded(XElement inner)
    {
        var margin = new XElement("mspace", new XAttribute("width", ".4em"));
        return new XElement("mrow", margin, inner, margin);
    }

    private TexAtom Substack()
    {
        _cursor.Expect('{');
        var rows = ParseRows([], new TexTable("substack"));
        _cursor.Expect('}');
        return new TexAtom(rows);
    }

    private TexAtom Coloured()
    {
        var colour = ReadColour();
        var argument = ParseArgument("\\textcolor");
        return argument with { Node = new XElement("mrow", new XAttribute("mathcolor", colour), argument.Node) };
    }

    private string ReadColour()
    {
        var position = _cursor.Position;
        var colour = _cursor.ReadRawGroup().Trim();
        return ColourName().IsMatch(colour)
            ? colour
            : throw _cursor.Error($"“{colour}” is not a colour: write a CSS name or #rrggbb.", position);
    }

    // \not= is the relation with a stroke through it: a character of its own where Unicode has one.
    private TexAtom Negated()
    {
        var relation = ParseNucleus();
        if (relation.Class != AtomClass.Relation || relation.Operator is not { } node)
        {
            throw _cursor.Error("\\not goes before a relation such as = or \\subset.");
        }

        node.Value = TexSymbols.Negated.GetValueOrDefault(node.Value) ?? node.Value + "\u0338";
        return relation;
    }

    private TexAtom Modulo()
    {
        var modulus = ParseArgument("\\pmod").Node;
        return new TexAtom(new XElement("mrow",
            new XElement("mspace", new XAttribute("width", "1em")), Operator("(", ("stretchy", "false")),
            new XElement("mi", "mod"), new XElement("mspace", new XAttribute("width", ".33em")), modulus,
            Operator(")", ("stretchy", "false"))));
    }

    private TexAtom Tag()
    {
        var tag = ParseText(null).Node;
        return new TexAtom(new XElement("mrow",
            new XElement("mspace", new XAttribute("width", "2em")), new XElement("mtext", "("), tag, new XElement("mtext", ")")));
    }

    [GeneratedRegex("^([a-zA-Z]+|#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6})$")]
    private static partial Regex ColourName();
}
