using System.Runtime.InteropServices;
using System.Text;

namespace Course.Text;

/// <summary>
/// The four Unicode normal forms, by which texts that look the same become the same (Unicode Standard Annex 15).
/// </summary>
/// <remarks>
/// <para>Example: <c>"é"</c> may be one character or an <c>e</c> and a mark. NFC makes both one character, NFD both two.
/// The compatible forms NFKC and NFKD also give up differences of mere style: <c>"ﬁ"</c> becomes <c>"fi"</c>,
/// <c>"①"</c> becomes <c>"1"</c>.</para>
/// <para>Unlike <see cref="string.Normalize()"/> it does not depend on the machine: where .NET runs without culture data
/// (as this course does, so that every machine gives the same results) that method returns its text unchanged.
/// An unpaired surrogate stays as it is.</para>
/// </remarks>
public static class NormalForm
{
    // Hangul syllables are composed by arithmetic: lead · 21 · 28 + vowel · 28 + tail.
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28;

    /// <summary>Brings a text into a normal form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">NFC, NFD, NFKC or NFKD, under the names .NET gives them.</param>
    /// <returns>The equivalent text in that form.</returns>
    public static string Of(string text, NormalizationForm form)
    {
        var compatible = form is NormalizationForm.FormKC or NormalizationForm.FormKD;
        var compose = form is NormalizationForm.FormC or NormalizationForm.FormKC;

        // Below U+00A0 no character decomposes; below U+0300 none needs composing.
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', compose && !compatible ? '\u02FF' : '\u009F'))
        {
            return text;
        }

        var codes = Decompose(text, compatible);
        SortMarks(codes);
        return ToText(compose ? Compose(codes) : codes);
    }

    private static List<int> Decompose(string text, bool compatible)
    {
        List<int> codes = new(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var code = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i++) : text[i];
            var syllable = code - SyllableBase;
            if (syllable is >= 0 and < Leads * Vowels * Tails)
            {
                codes.Add(LeadBase + (syllable / (Vowels * Tails)));
                codes.Add(VowelBase + (syllable / Tails % Vowels));
                if (syllable % Tails > 0)
                {
                    codes.Add(TailBase + (syllable % Tails));
                }
            }
            else
            {
                CharacterTable.Decompose(code, compatible, codes);
            }
        }

        return codes;
    }

    /// <summary>Puts the marks on each base in the order of their combining classes; equal classes keep theirs.</summary>
    private static void SortMarks(List<int> codes)
    {
        var start = 0;
        for (var end = 0; end <= codes.Count; end++)
        {
            if (end < codes.Count && CharacterTable.CombiningClass(codes[end]) > 0)
            {
                continue;
            }

            if (end - start > 1)
            {
                var sorted = codes[start..end].OrderBy(CharacterTable.CombiningClass).ToArray();
                sorted.CopyTo(CollectionsMarshal.AsSpan(codes)[start..]);
            }

            start = end + 1;
        }
    }

    private static List<int> Compose(List<int> codes)
    {
        List<int> composed = new(codes.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var code in codes)
        {
            var combiningClass = CharacterTable.CombiningClass(code);

            // A character reaches its base unless one of the same or a higher class stands between them.
            var reaches = starter >= 0 && (starter == composed.Count - 1 || lastClass < combiningClass);
            if (reaches && ComposePair(composed[starter], code) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = composed.Count;
            }

            lastClass = combiningClass;
            composed.Add(code);
        }

        return composed;
    }

    private static int? ComposePair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads && second - VowelBase is >= 0 and < Vowels)
        {
            return SyllableBase + ((((first - LeadBase) * Vowels) + second - VowelBase) * Tails);
        }

        var isSyllableWithoutTail = first - SyllableBase is >= 0 and < Leads * Vowels * Tails && (first - SyllableBase) % Tails == 0;
        return isSyllableWithoutTail && second - TailBase is > 0 and < Tails
            ? first + second - TailBase
            : CharacterTable.Compose(first, second);
    }

    private static string ToText(List<int> codes)
    {
        StringBuilder text = new(codes.Count);
        foreach (var code in codes)
        {
            _ = code > char.MaxValue ? text.Append(char.ConvertFromUtf32(code)) : text.Append((char)code);
        }

        return text.ToString();
    }
}
