using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

/// <summary>What a piece of a formula is to its neighbours: it decides the space between them (TeXbook, chapter 18).</summary>
internal enum AtomClass
{
    /// <summary>A variable, a number, anything plain.</summary>
    Ordinary,

    /// <summary>A large operator such as ∑: its space comes from the browser's operator dictionary.</summary>
    LargeOperator,

    /// <summary>A named function such as log: it is set off from its argument by a thin space.</summary>
    Function,

    /// <summary>A binary operator such as +.</summary>
    Binary,

    /// <summary>A relation such as =.</summary>
    Relation,

    /// <summary>An opening delimiter.</summary>
    Open,

    /// <summary>A closing delimiter.</summary>
    Close,

    /// <summary>A comma and its like.</summary>
    Punctuation,

    /// <summary>A whole between delimiters: opening on its left side, closing on its right.</summary>
    Fenced,

    /// <summary>An explicit space: neighbours do not see it.</summary>
    Space,
}

/// <summary>Where the scripts of a piece go.</summary>
internal enum ScriptPlace
{
    /// <summary>To its right.</summary>
    Side,

    /// <summary>Under and over it in display, to its right in a line of text: sums and maxima.</summary>
    LimitsInDisplay,

    /// <summary>Under and over it always: braces with a label.</summary>
    Limits,
}

/// <summary>One piece of a formula: its MathML and how it behaves beside others.</summary>
/// <param name="Node">The MathML element.</param>
/// <param name="Class">What it is to its neighbours.</param>
/// <param name="Scripts">Where its scripts go.</param>
/// <param name="Inner">For a group in braces, which is plain itself: the class of the one piece it holds.</param>
internal sealed record TexAtom(XElement Node, AtomClass Class = AtomClass.Ordinary, ScriptPlace Scripts = ScriptPlace.Side, AtomClass? Inner = null)
{
    /// <summary>The operator that carries the spacing, also where scripts or accents were put on it.</summary>
    public XElement? Operator => Node.DescendantsAndSelf("mo").FirstOrDefault();
}
