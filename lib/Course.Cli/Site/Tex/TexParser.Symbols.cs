using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

internal sealed partial class TexParser
{
    /// <summary>A character of the source that stands for itself, or null.</summary>
    private TexAtom? Character(string symbol) => symbol switch
    {
        "," or ";" => new TexAtom(Operator(symbol), AtomClass.Punctuation),
        "~" => new TexAtom(new XElement("mtext", "\u00A0"), AtomClass.Space),
        "!" or "?" or "." => new TexAtom(Operator(symbol, ("lspace", "0"), ("rspace", "0"))),
        "/" or "@" => new TexAtom(Operator(symbol, ("lspace", "0"), ("rspace", "0"))),
        "\"" => new TexAtom(new XElement("mtext", symbol)),
        "|" => Identifier(symbol),
        "(" or "[" => Delimiter(symbol, AtomClass.Open),
        ")" or "]" => Delimiter(symbol, AtomClass.Close),
        "+" => BinaryOperator("+"),
        "-" => BinaryOperator("−"),
        "*" => BinaryOperator("∗"),
        "=" or "<" or ">" or ":" => new TexAtom(Operator(symbol), AtomClass.Relation),
        _ => char.IsAscii(symbol[0]) ? null : UnicodeSymbol(symbol),
    };

    /// <summary>A command that stands for a symbol, or null.</summary>
    private TexAtom? Symbol(string name)
    {
        if (TexSymbols.Letters.TryGetValue(name, out var letter))
        {
            return Identifier(letter, upright: _alphabet is { Upright: true });
        }

        if (TexSymbols.Upright.TryGetValue(name, out var upright))
        {
            return Identifier(upright, upright: true);
        }

        if (TexSymbols.Binary.TryGetValue(name, out var binary))
        {
            return BinaryOperator(binary);
        }

        if (TexSymbols.Relations.TryGetValue(name, out var relation))
        {
            return new TexAtom(Operator(relation), AtomClass.Relation);
        }

        if (TexSymbols.LargeOperators.TryGetValue(name, out var large))
        {
            return new TexAtom(Operator(large), AtomClass.LargeOperator,
                TexSymbols.WithoutLimits.Contains(name) ? ScriptPlace.Side : ScriptPlace.LimitsInDisplay);
        }

        if (TexSymbols.Functions.TryGetValue(name, out var function))
        {
            return new TexAtom(new XElement("mi", function), AtomClass.Function);
        }

        return TexSymbols.FunctionsWithLimits.TryGetValue(name, out var limits)
            ? new TexAtom(new XElement("mi", limits.Replace('_', '\u2009')), AtomClass.Function, ScriptPlace.LimitsInDisplay)
            : null;
    }

    // ⟨t⟩, α or ≤ typed as themselves mean what their command means; other letters are identifiers.
    private TexAtom? UnicodeSymbol(string symbol)
    {
        if (TexSymbols.Binary.Values.Contains(symbol))
        {
            return BinaryOperator(symbol);
        }

        if (TexSymbols.Relations.Values.Contains(symbol))
        {
            return new TexAtom(Operator(symbol), AtomClass.Relation);
        }

        if (TexSymbols.LargeOperators.FirstOrDefault(pair => pair.Value == symbol).Key is { } name)
        {
            return Symbol(name);
        }

        if (TexSymbols.Opening.Values.Contains(symbol))
        {
            return Delimiter(symbol, AtomClass.Open);
        }

        if (TexSymbols.Closing.Values.Contains(symbol))
        {
            return Delimiter(symbol, AtomClass.Close);
        }

        return TexSymbols.Upright.Values.Contains(symbol) ? Identifier(symbol, upright: true)
            : char.IsLetter(symbol, 0) ? Identifier(symbol)
            : null;
    }

    // Firefox's dictionary takes the circled operators for large ones, as in a sum of tensors.
    private static TexAtom BinaryOperator(string symbol) =>
        new(symbol is "⊙" or "⊕" or "⊗" ? Operator(symbol, ("largeop", "false")) : Operator(symbol), AtomClass.Binary);

    private static TexAtom Delimiter(string symbol, AtomClass @class) =>
        new(Operator(symbol, ("stretchy", "false")), @class);

    private static XElement Operator(string symbol, params (string Name, string Value)[] attributes) =>
        new("mo", attributes.Select(a => new XAttribute(a.Name, a.Value)), symbol);
}
