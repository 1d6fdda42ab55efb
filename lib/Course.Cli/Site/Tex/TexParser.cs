using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

/// <summary>
/// Reads a formula and builds its MathML, by recursive descent. Rows and groups are here; scripts, symbols,
/// commands, delimiters, text and environments are in the files beside this one.
/// </summary>
internal sealed partial class TexParser
{
    // No formula that a person reads is nested this deep; unbounded, braces alone could exhaust the stack.
    private const int Deepest = 100;

    private readonly TexCursor _cursor;
    private int _depth;

    // The style a piece is set in: display style puts limits above and below, a script is set tight.
    private bool _display;
    private bool _script;
    private TexAlphabet? _alphabet;

    private TexParser(string formula, bool display)
    {
        _cursor = new TexCursor(formula);
        _display = display;
    }

    /// <summary>The elements of a formula, side by side.</summary>
    /// <exception cref="TexException">The formula is wrong, or uses a command that is not known.</exception>
    public static IReadOnlyList<XElement> Parse(string formula, bool display)
    {
        var parser = new TexParser(formula, display);
        var atoms = parser.ParseAtoms();
        if (parser.AtRowEnd && display)
        {
            return [parser.ParseRows(atoms, TexTable.Gathered)];
        }

        if (!parser._cursor.AtEnd)
        {
            throw parser._cursor.Error(parser.Unexpected());
        }

        return [.. TexRow.Space(atoms, tight: false)];
    }

    private bool AtRowEnd => _cursor.PeekCommand is "\\" or "cr";

    private string Unexpected() => _cursor.Peek switch
    {
        '}' => "This } closes nothing.",
        '&' => "& separates columns only inside an environment such as aligned.",
        _ when AtRowEnd => "\\\\ starts a new row only in a display formula or inside an environment.",
        _ => $"\\{_cursor.PeekCommand} stands alone here.",
    };

    /// <summary>Everything up to what ends a row: a closing brace, a column, \\, \right, \middle, \end, or the end.</summary>
    private List<TexAtom> ParseAtoms(bool untilBracket = false)
    {
        var atoms = new List<TexAtom>();
        while (!_cursor.AtEnd && _cursor.Peek is not ('}' or '&') && !(untilBracket && _cursor.Peek == ']')
            && _cursor.PeekCommand is not ("\\" or "cr" or "right" or "middle" or "end"))
        {
            if (Deeper(ParseSwitch) is { } rest)
            {
                atoms.AddRange(rest);
            }
            else
            {
                atoms.Add(ParseScripts(ParseNucleus()));
            }
        }

        return atoms;
    }

    private XElement ParseGroupOf(Func<List<TexAtom>> parse)
    {
        var atoms = parse();
        return TexRow.Group(atoms, _script);
    }

    /// <summary>What a command takes as its argument: a group in braces, or one symbol.</summary>
    private TexAtom ParseArgument(string of)
    {
        if (_cursor.AtEnd || _cursor.Peek is '}' or '&' or '^' or '_' || _cursor.PeekCommand is "\\" or "right" or "end")
        {
            throw _cursor.Error($"{of} lacks its argument: found {_cursor.Describe()}.");
        }

        // \frac12 takes one digit where a number would be read whole.
        return char.IsAsciiDigit(_cursor.Peek)
            ? new TexAtom(new XElement("mn", Mapped(_cursor.Read().ToString())))
            : ParseNucleus();
    }

    private TexAtom ParseBraces()
    {
        var start = _cursor.Position;
        _cursor.Expect('{');
        var (display, alphabet) = (_display, _alphabet);
        var atoms = ParseAtoms();
        (_display, _alphabet) = (display, alphabet);
        if (!_cursor.TryRead('}'))
        {
            throw _cursor.AtEnd
                ? _cursor.Error("This { is never closed.", start)
                : _cursor.Error($"Expected }}, found {_cursor.Describe()}.");
        }

        return Plain(atoms);
    }

    // A group is plain to its neighbours: {,} and {=} lose the space around them.
    private TexAtom Plain(List<TexAtom> atoms)
    {
        if (atoms is [{ Class: AtomClass.Punctuation or AtomClass.Binary or AtomClass.Relation } only])
        {
            only.Operator?.SetAttributeValue("lspace", "0");
            only.Operator?.SetAttributeValue("rspace", "0");
        }

        return new TexAtom(TexRow.Group(atoms, _script), Inner: atoms.Count == 1 ? atoms[0].Class : null);
    }

    private T InScript<T>(Func<T> parse) => InStyle(display: false, script: true, parse);

    private T InText<T>(Func<T> parse) => InStyle(display: false, _script, parse);

    private T InStyle<T>(bool display, bool script, Func<T> parse)
    {
        var before = (_display, _script);
        (_display, _script) = (display, script);
        var result = parse();
        (_display, _script) = before;
        return result;
    }

    private T Deeper<T>(Func<T> parse)
    {
        if (++_depth > Deepest)
        {
            throw _cursor.Error($"The formula is nested more than {Deepest} deep.");
        }

        var result = parse();
        _depth--;
        return result;
    }

    private TexAtom ParseNucleus() => Deeper(ParseNucleusHere);

    private TexAtom ParseNucleusHere()
    {
        var position = _cursor.Position;
        var c = _cursor.Peek;
        if (c == '{')
        {
            return ParseBraces();
        }

        if (c == '\\')
        {
            return ParseCommand();
        }

        // Scripts on nothing, as in {}^2: the base is an empty row.
        if (c is '^' or '_' or '\'')
        {
            return new TexAtom(new XElement("mrow"));
        }

        if (char.IsAsciiDigit(c))
        {
            return new TexAtom(new XElement("mn", Mapped(ReadNumber())));
        }

        if (char.IsAsciiLetter(c))
        {
            return ParseLetters();
        }

        var symbol = _cursor.ReadSymbol();
        return Character(symbol)
            ?? throw _cursor.Error($"The character “{symbol}” has no meaning in a formula. Write a command for it, or put it in \\text{{…}}.", position);
    }

    private string ReadNumber()
    {
        var number = _cursor.Read().ToString();
        while (char.IsAsciiDigit(_cursor.PeekRaw) || _cursor.PeekRaw == '.' && DigitAfterPoint())
        {
            number += _cursor.Read();
        }

        return number;
    }

    private bool DigitAfterPoint()
    {
        var position = _cursor.Position;
        _cursor.Read();
        var digit = char.IsAsciiDigit(_cursor.PeekRaw);
        _cursor.Position = position;
        return digit;
    }

    // In \mathrm a run of letters is one word; scripts still belong to its last letter.
    private TexAtom ParseLetters()
    {
        var letters = _cursor.Read().ToString();
        while (_alphabet is { Upright: true } && char.IsAsciiLetter(_cursor.Peek))
        {
            var position = _cursor.Position;
            var letter = _cursor.Read();
            if (_cursor.Peek is '^' or '_' or '\'')
            {
                _cursor.Position = position;
                break;
            }

            letters += letter;
        }

        return Identifier(letters, upright: _alphabet is { Upright: true });
    }

    private TexAtom Identifier(string name, bool upright = false)
    {
        var node = new XElement("mi", Mapped(name));
        // Browsers slant an identifier of one character; Greek capitals and symbols are upright in TeX.
        if (upright && name.Length == 1 && (char.IsLetter(name[0]) || name[0] is '∂' or '∇') && node.Value == name)
        {
            node.SetAttributeValue("mathvariant", "normal");
        }

        return new TexAtom(node);
    }

    private string Mapped(string text) => _alphabet is { Upright: false } alphabet ? alphabet.Map(text) : text;
}
