using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Text;

/// <summary>Texts that are hard to cut.</summary>
internal static class TextSamples
{
    public static readonly string[] Parts =
    [
        "a", "Zoe", "don’t", "can't", "'", "’s", "well-known", "-", "1,250.50", "3rd", "3 May 2024", "12/5/24", "B12", "_", ".", "...", "…", "!?",
        "\"", "”", "(", ")", "<num>", "<", ">", " ", "  ", "\n", "\r\n", "\r", "\t", "\u00A0", "é", "e\u0301", "\u0301", "\u0338", "ﬁ", "Ⅷ", "İ", "ǰ", "J\u030C",
        "ß", "Σ", "привет", "שָׁלוֹם", "مرحبا", "\u200F", "日本。", "한국", "क्षि", "👩‍👩‍👧", "🇫🇷", "👍🏽", "1️⃣", "𐐀", "\uD83D", "\uDC69", "\0", "\u200D",
    ];

    /// <summary>Texts put together from such parts.</summary>
    public static Arbitrary<string> Arbitrary { get; } =
        Gen.Elements(Parts).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    public static string WithoutWhiteSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
