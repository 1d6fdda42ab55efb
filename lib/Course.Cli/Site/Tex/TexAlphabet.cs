using System.Text;

namespace Course.Cli.Site.Tex;

/// <summary>
/// The alphabets of \mathbf, \mathcal and the like, as Unicode's mathematical letters: browsers draw those
/// without any font of ours. A character that an alphabet lacks stays as it is.
/// </summary>
internal sealed record TexAlphabet(
    int Upper, int Lower, int Digits = 0, int GreekUpper = 0, int GreekLower = 0, bool Upright = false)
{
    private const string GreekUpperLetters = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇";
    private const string GreekLowerLetters = "αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    /// <summary>Every alphabet command, by its name.</summary>
    public static readonly IReadOnlyDictionary<string, TexAlphabet> ByCommand = new Dictionary<string, TexAlphabet>
    {
        ["mathrm"] = new(0, 0, Upright: true),
        ["mathit"] = new(0, 0),
        ["mathbf"] = new(0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2),
        ["boldsymbol"] = new(0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736),
        ["bm"] = new(0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736),
        ["mathcal"] = new(0x1D49C, 0x1D4B6),
        ["mathscr"] = new(0x1D49C, 0x1D4B6),
        ["mathfrak"] = new(0x1D504, 0x1D51E),
        ["mathbb"] = new(0x1D538, 0x1D552, 0x1D7D8),
        ["mathsf"] = new(0x1D5A0, 0x1D5BA, 0x1D7E2),
        ["mathtt"] = new(0x1D670, 0x1D68A, 0x1D7F6),
    };

    // Letters that Unicode had before it gave the alphabets a block of their own, where their places are empty.
    private static readonly Dictionary<int, string> Earlier = """
        1D49D ℬ  1D4A0 ℰ  1D4A1 ℱ  1D4A3 ℋ  1D4A4 ℐ  1D4A7 ℒ  1D4A8 ℳ  1D4AD ℛ  1D4BA ℯ  1D4BC ℊ  1D4C4 ℴ
        1D506 ℭ  1D50B ℌ  1D50C ℑ  1D515 ℜ  1D51D ℨ
        1D53A ℂ  1D53F ℍ  1D545 ℕ  1D547 ℙ  1D548 ℚ  1D549 ℝ  1D551 ℤ
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => Convert.ToInt32(pair[0], 16), pair => pair[1]);

    /// <summary>A text in this alphabet.</summary>
    public string Map(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var code = CodePoint(c);
            result.Append(code == 0 ? c.ToString() : Earlier.GetValueOrDefault(code) ?? char.ConvertFromUtf32(code));
        }

        return result.ToString();
    }

    private int CodePoint(char c) => c switch
    {
        >= 'A' and <= 'Z' when Upper > 0 => Upper + (c - 'A'),
        >= 'a' and <= 'z' when Lower > 0 => Lower + (c - 'a'),
        >= '0' and <= '9' when Digits > 0 => Digits + (c - '0'),
        _ when GreekUpper > 0 && GreekUpperLetters.IndexOf(c) is >= 0 and var i => GreekUpper + i,
        _ when GreekLower > 0 && GreekLowerLetters.IndexOf(c) is >= 0 and var i => GreekLower + i,
        _ => 0,
    };
}
