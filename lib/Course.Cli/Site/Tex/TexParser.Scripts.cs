using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

internal sealed partial class TexParser
{
    /// <summary>A piece with the primes, subscript and superscript that follow it.</summary>
    private TexAtom ParseScripts(TexAtom nucleus)
    {
        XElement? sub = null, sup = null;
        bool? limits = null;
        while (true)
        {
            var position = _cursor.Position;
            if (_cursor.TryRead('\''))
            {
                nucleus = nucleus with { Node = Primed(nucleus.Node) };
            }
            else if (_cursor.TryRead('_'))
            {
                sub = sub is null ? ParseScript("_") : throw _cursor.Error("A second subscript. Put braces around the first.", position);
            }
            else if (_cursor.TryRead('^'))
            {
                sup = sup is null ? ParseScript("^") : throw _cursor.Error("A second superscript. Put braces around the first.", position);
            }
            else if (_cursor.TryReadCommand("limits"))
            {
                limits = true;
            }
            else if (_cursor.TryReadCommand("nolimits"))
            {
                limits = false;
            }
            else
            {
                break;
            }
        }

        if (limits == true)
        {
            nucleus.Operator?.SetAttributeValue("movablelimits", "false");
        }

        var under = limits ?? (nucleus.Scripts == ScriptPlace.Limits
            || nucleus.Scripts == ScriptPlace.LimitsInDisplay && _display);
        return sub is null && sup is null ? nucleus : nucleus with { Node = Attach(nucleus.Node, sub, sup, under) };
    }

    // The prime is raised and full-sized in every font, and browsers would shrink it in a superscript.
    private static XElement Primed(XElement nucleus)
    {
        if (nucleus.Name == "mrow" && nucleus.LastNode is XElement { Value: "′" or "″" } mark)
        {
            mark.Value = mark.Value == "′" ? "″" : "‴";
            return nucleus;
        }

        return new XElement("mrow", nucleus, new XElement("mo", "′"));
    }

    private XElement ParseScript(string sign) => InScript(() => ParseArgument(sign).Node);

    private static XElement Attach(XElement nucleus, XElement? sub, XElement? sup, bool under) => (sub, sup) switch
    {
        (null, _) => new XElement(under ? "mover" : "msup", nucleus, sup),
        (_, null) => new XElement(under ? "munder" : "msub", nucleus, sub),
        _ => new XElement(under ? "munderover" : "msubsup", nucleus, sub, sup),
    };
}
