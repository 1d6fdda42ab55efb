using System.Text;
using System.Xml.Linq;

namespace Course.Cli.Site.Tex;

/// <summary>
/// Sets TeX mathematics as presentation MathML (MathML Core), which browsers draw without script or fonts of ours.
/// </summary>
/// <example><c>TexMath.ToMathML("x^2", display: false)</c> gives
/// <c>&lt;math&gt;&lt;msup&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;mn&gt;2&lt;/mn&gt;&lt;/msup&gt;&lt;/math&gt;</c>.</example>
internal static class TexMath
{
    // A line on a phone holds about this many symbols; a longer formula in a line of text must be able to break.
    private const int LongestUnbroken = 14;

    /// <summary>The MathML of a formula.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <exception cref="TexException">The formula is wrong, or uses a command that is not known.</exception>
    public static string ToMathML(string tex, bool display)
    {
        var nodes = TexParser.Parse(tex, display);
        if (display)
        {
            return Serialize(new XElement("math", new XAttribute("display", "block"), nodes));
        }

        var result = new StringBuilder();
        foreach (var line in Breakable(nodes))
        {
            result.Append(Serialize(new XElement("math", line)));
        }

        return result.ToString();
    }

    // Browsers do not break a <math>, so a long formula becomes several, each ending with the relation or
    // the binary operator after which TeX would allow a line to end.
    private static IEnumerable<List<XElement>> Breakable(IReadOnlyList<XElement> nodes)
    {
        if (nodes.Sum(Length) <= LongestUnbroken)
        {
            yield return [.. nodes];
            yield break;
        }

        var (part, depth) = (new List<XElement>(), 0);
        foreach (var node in nodes)
        {
            part.Add(node);
            depth += IsOneOf(node, TexSymbols.Opening) ? 1 : IsOneOf(node, TexSymbols.Closing) ? -1 : 0;
            if (depth == 0 && EndsLine(node) && node != nodes[^1])
            {
                yield return part;
                part = [];
            }
        }

        yield return part;
    }

    private static bool IsOneOf(XElement node, IReadOnlyDictionary<string, string> symbols) =>
        node.Name == "mo" && symbols.Values.Contains(node.Value);

    // A sign, which has no space around it, belongs to what follows.
    private static bool EndsLine(XElement node) =>
        (IsOneOf(node, TexSymbols.Relations) || IsOneOf(node, TexSymbols.Binary)
            || node.Name == "mo" && node.Value is "=" or "<" or ">" or "+" or "−" or "∗")
        && node.Attribute("lspace") is null;

    private static int Length(XElement node) => node.Value.Length;

    private static string Serialize(XElement math) => math.ToString(SaveOptions.DisableFormatting);
}
