using System.Text;
using System.Text.RegularExpressions;

namespace Course.Text;

/// <summary>The steps a <see cref="Normalizer"/> can be made of.</summary>
public static partial class NormalizationSteps
{
    /// <summary>Unicode's NFC: <c>e</c> and a combining accent become the one character <c>é</c>.</summary>
    public static NormalizationStep ComposedForm { get; } = new("composed form (NFC)", text => NormalForm.Of(text, NormalizationForm.FormC));

    /// <summary>Unicode's NFKC: NFC, and <c>ﬁ</c> becomes <c>fi</c>, <c>Ｗ</c> becomes <c>W</c>, <c>①</c> becomes <c>1</c>.</summary>
    public static NormalizationStep CompatibleForm { get; } = new("compatible form (NFKC)", text => NormalForm.Of(text, NormalizationForm.FormKC));

    /// <summary>
    /// Lower case, character by character. Loses what sets "US" apart from "us". The result is composed again, as some
    /// letters with marks exist as one character in lower case only.
    /// </summary>
    public static NormalizationStep LowerCase { get; } = new("lower case", text => NormalForm.Of(text.ToLowerInvariant(), NormalizationForm.FormC));

    /// <summary>
    /// <c>naïve café</c> becomes <c>naive cafe</c>, й becomes и: marks of the Latin, Greek and Cyrillic scripts go.
    /// Vowel signs of other scripts stay, and so does a letter that has no decomposition, such as ø.
    /// </summary>
    public static NormalizationStep FoldDiacritics { get; } = new("fold diacritics", text =>
        NormalForm.Of(Diacritics().Replace(NormalForm.Of(text, NormalizationForm.FormD), ""), NormalizationForm.FormC));

    /// <summary><c>don’t</c> becomes <c>do not</c>; see <see cref="Contractions"/>.</summary>
    public static NormalizationStep ExpandContractions { get; } = new("expand contractions", Contractions.Expand);

    /// <summary>
    /// <c>2024-05-03</c>, <c>3/5/24</c>, <c>3 May 2024</c> and <c>May 3rd, 2024</c> become <c>&lt;date&gt;</c>.
    /// Comes before <see cref="MaskNumbers"/>, which would take the dates apart.
    /// </summary>
    public static NormalizationStep MaskDates { get; } = new("dates to <date>", text => Dates().Replace(text, "<date>"));

    /// <summary>
    /// <c>1,250.50</c>, <c>-3</c> and <c>2nd</c> become <c>&lt;num&gt;</c>, in the digits of any script.
    /// <c>5kg</c> becomes <c>&lt;num&gt;kg</c>, but <c>B12</c> is a name and stays.
    /// </summary>
    public static NormalizationStep MaskNumbers { get; } = new("numbers to <num>", text => Numbers().Replace(text, "<num>"));

    /// <summary>
    /// Punctuation becomes a space. Apostrophes and hyphens inside a word stay (<c>o'clock</c>, <c>well-known</c>),
    /// and so do symbols: currency, mathematics, the marks of <c>&lt;num&gt;</c>, emoji and whatever else lies beyond U+FFFF.
    /// </summary>
    public static NormalizationStep DropPunctuation { get; } = new("drop punctuation", text => Punctuation().Replace(text, " "));

    /// <summary>Windows' and old line ends become <c>\n</c>. Lines stay lines.</summary>
    public static NormalizationStep LineEnds { get; } = new("line ends", text => text.ReplaceLineEndings("\n"));

    /// <summary>Any run of white space, line ends too, becomes one space; none is left at the ends.</summary>
    public static NormalizationStep CollapseWhiteSpace { get; } = new("collapse white space", text => WhiteSpace().Replace(text, " ").Trim(' '));

    [GeneratedRegex(@"[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\uFE20-\uFE2F]+")]
    private static partial Regex Diacritics();

    private const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(
        @"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})"
        + @"|\d{1,2}(?:st|nd|rd|th)?\ (?:of\ )?" + Month + @"\b\.?,?\ \d{4}|" + Month + @"\b\.?\ \d{1,2}(?:st|nd|rd|th)?,?\ \d{4})\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])[+\-−]?(?>\d+)(?:[.,](?>\d+))*(?!\p{M})(?:(?:st|nd|rd|th)(?![\p{L}\p{M}\p{N}]))?", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}\p{Cs}])['’\-‐‑]|['’\-‐‑](?![\p{L}\p{N}\p{Cs}])|[\p{P}-['’\-‐‑]]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
