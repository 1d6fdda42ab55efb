using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

/// <summary>
/// Puts pieces side by side. Browsers space operators by a dictionary that knows only the operator;
/// TeX looks at the neighbours, so a sign is closer than a minus and scripts are set tight. What differs is written out here.
/// </summary>
internal static class TexRow
{
    /// <summary>One element that holds the pieces: the piece itself if there is only one.</summary>
    /// <param name="atoms">The pieces, in order.</param>
    /// <param name="tight">Whether they stand in a script, where operators have no space around them.</param>
    public static XElement Group(IReadOnlyList<TexAtom> atoms, bool tight)
    {
        var nodes = Space(atoms, tight).ToList();
        return nodes.Count == 1 ? nodes[0] : new XElement("mrow", nodes);
    }

    /// <summary>The elements of the pieces, with the space between them written out where the browser's would be wrong.</summary>
    /// <param name="atoms">The pieces, in order.</param>
    /// <param name="tight">Whether they stand in a script, where operators have no space around them.</param>
    /// <param name="before">What stands before the first of them.</param>
    public static IEnumerable<XElement> Space(
        IReadOnlyList<TexAtom> atoms, bool tight, AtomClass before = AtomClass.Open)
    {
        var previous = before;
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            if (atom.Class == AtomClass.Space)
            {
                yield return atom.Node;
                continue;
            }

            var next = atoms.Skip(i + 1).FirstOrDefault(a => a.Class != AtomClass.Space)?.Class ?? AtomClass.Close;
            var @class = atom.Class == AtomClass.Binary && IsSign(previous, next) ? AtomClass.Ordinary : atom.Class;
            if (atom.Class == AtomClass.Binary && (tight || @class == AtomClass.Ordinary)
                || atom.Class == AtomClass.Relation && tight)
            {
                atom.Operator?.SetAttributeValue("lspace", "0");
                atom.Operator?.SetAttributeValue("rspace", "0");
            }

            if (@class == AtomClass.Binary && i == 0)
            {
                // The first operator of a row would be taken for a prefix.
                atom.Operator?.SetAttributeValue("form", "infix");
            }

            if (atom.Class == AtomClass.Relation && !tight && atom.Node.Name != "mo")
            {
                // Browsers disagree on the space around a relation with something on it.
                atom.Operator?.SetAttributeValue("lspace", "0");
                atom.Operator?.SetAttributeValue("rspace", "0");
                yield return Gap(".28em");
                yield return atom.Node;
                yield return Gap(".28em");
                previous = @class;
                continue;
            }

            var spaced = i > 0 && atoms[i - 1].Class == AtomClass.Space;
            if (!spaced && NeedsThinSpace(previous, @class))
            {
                yield return Gap(".17em");
            }

            yield return atom.Node;
            previous = @class == AtomClass.Fenced ? AtomClass.Close : @class;
        }
    }

    private static XElement Gap(string width) => new("mspace", new XAttribute("width", width));

    // A binary operator with nothing to combine on one side is a sign (TeXbook, appendix G, rules 5 and 6).
    private static bool IsSign(AtomClass previous, AtomClass next) =>
        previous is AtomClass.Binary or AtomClass.LargeOperator or AtomClass.Function or AtomClass.Relation
            or AtomClass.Open or AtomClass.Punctuation
        || next is AtomClass.Relation or AtomClass.Close or AtomClass.Punctuation;

    private static bool NeedsThinSpace(AtomClass previous, AtomClass @class) => (previous, @class) switch
    {
        (AtomClass.Function, AtomClass.Ordinary or AtomClass.Function) => true,
        (AtomClass.Ordinary or AtomClass.Close, AtomClass.Function) => true,
        _ => false,
    };
}
