using System.Text;

namespace Course.Text;

/// <summary>Writes a name with the 52 letters of ASCII, space, apostrophe and hyphen: <c>Ślusàrski</c> becomes <c>Slusarski</c>.</summary>
/// <remarks>
/// <para>Lesson 11. Two steps: the compatible decomposition (NFKD, see <see cref="NormalForm"/>) parts a letter from its marks,
/// and whatever is not one of the 55 characters goes. Letters that Unicode does not decompose are written as their
/// languages write them without: <c>ł</c> l, <c>ß</c> ss, <c>ø</c> o, <c>æ</c> ae, <c>đ</c> d, <c>ı</c> i. The PyTorch tutorial's
/// <c>unicodeToAscii</c> loses these, and makes <c>ukasz</c> of <c>Łukasz</c>.</para>
/// <para>Digits, emoji and other scripts are dropped; nothing may be left: <c>Fold("山田 2")</c> is empty.</para>
/// </remarks>
public static class AsciiFolding
{
    // Pairs of a letter and what is written for it.
    private static readonly Dictionary<char, string> Undecomposed =
        "ß ss ẞ SS æ ae Æ Ae œ oe Œ Oe ø o Ø O ł l Ł L đ d Đ D ð d Ð D þ th Þ Th ħ h Ħ H ı i ’ ' ‘ ' ʼ ' ‐ - – -"
            .Split(' ').Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);

    /// <summary>Folds a text. White space becomes single spaces, none at the ends.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What is left of it.</returns>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (var c in NormalForm.Of(text, NormalizationForm.FormKD))
        {
            _ = Undecomposed.TryGetValue(c, out var letters) ? folded.Append(letters)
                : char.IsAsciiLetter(c) || c is '\'' or '-' ? folded.Append(c)
                : char.IsWhiteSpace(c) ? folded.Append(' ')
                : folded;
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
