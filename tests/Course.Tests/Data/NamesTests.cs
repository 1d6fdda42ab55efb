using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Course.Data;
using Course.Text;

namespace Course.Tests.Data;

/// <summary>The names in <c>data/names</c> are what <c>data/README.md</c> says they are.</summary>
public class NamesTests
{
    private static readonly string[] Files =
        [.. Directory.GetFiles(Path.Combine(DataFolder.Path, "names")).Order(StringComparer.Ordinal)];

    private static readonly string Readme = File.ReadAllText(Path.Combine(DataFolder.Path, "README.md"));

    /// <summary>The letters beyond a to z that a language's names are written with, lower case.</summary>
    private static readonly Dictionary<string, string> Letters = new()
    {
        ["Arabic"] = "",
        ["Chinese"] = "ü",
        ["Czech"] = "áčďéěíňóřšťúůýž",
        ["Dutch"] = "ëïéö",
        ["English"] = "",
        ["Finnish"] = "äåöé",
        ["French"] = "àâçèéêëîïôùûœ",
        ["German"] = "äöüß",
        ["Greek"] = "",
        ["Irish"] = "áéíóú",
        ["Italian"] = "àèéìòù",
        ["Japanese"] = "āēōū",
        ["Korean"] = "",
        ["Polish"] = "ąćęłńóśźż",
        ["Portuguese"] = "áâãàçéêíóôõú",
        ["Russian"] = "",
        ["Scottish"] = "",
        ["Spanish"] = "áéíñóúü",
        ["Turkish"] = "çğıiöşü\u0307",
        ["Vietnamese"] = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
    };

    public static TheoryData<string> Languages => [.. Files.Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void There_is_a_file_for_each_of_the_languages() => Assert.Equal(Letters.Keys.Order(StringComparer.Ordinal), Files.Select(Path.GetFileNameWithoutExtension));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_has_the_count_and_checksum_of_the_readme(string language)
    {
        var bytes = File.ReadAllBytes(FileOf(language));
        Assert.Contains($"| `{language}.txt` | {Names(language).Length} | `{Convert.ToHexStringLower(SHA256.HashData(bytes))}` |", Readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_has_enough_names_none_twice_in_order(string language)
    {
        var names = Names(language);
        Assert.InRange(names.Length, 250, 600);
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Names_are_in_the_letters_of_their_language(string language)
    {
        var letters = $"abcdefghijklmnopqrstuvwxyz -'{Letters[language]}".ToHashSet();
        Assert.All(Names(language), name =>
        {
            Assert.Equal("", string.Concat(name.Where(c => !letters.Contains(c is 'İ' ? 'i' : char.ToLowerInvariant(c)))));
            Assert.Equal(NormalForm.Of(name, NormalizationForm.FormC), name);
            Assert.Matches(@"\A['\p{L}]\S*( \S+)*\z", name);
            Assert.Contains(name, char.IsUpper);
        });
    }

    [Fact]
    public void Lines_end_as_the_readme_says() =>
        Assert.All(Files, file => Assert.True(File.ReadAllText(file) is var text && !text.Contains('\r', StringComparison.Ordinal) && text.EndsWith('\n')));

    [Fact]
    public void The_readme_reports_how_many_names_stand_in_several_languages()
    {
        var all = NameSet.Course().Names;
        var languagesOf = all.GroupBy(name => name.Key).Select(g => g.Select(name => name.Language).Distinct().ToArray()).ToArray();
        var same = all.Count - all.DistinctBy(name => (name.Key, name.Language)).Count();
        Assert.Contains(
            $"({same} names of a file then equal another of the same file), {Number(languagesOf.Length)} distinct names are left, and {languagesOf.Count(l => l.Length > 1)} of them stand in",
            Readme, StringComparison.Ordinal);
        Assert.Contains($"Family names of {Files.Length} languages, {Number(all.Count)} in all", Readme, StringComparison.Ordinal);

        var pairs = languagesOf.SelectMany(l => l.SelectMany((a, i) => l[(i + 1)..].Select(b => $"| {a}, {b} |"))).CountBy(pair => pair).ToDictionary();
        var reported = Readme.Split('\n').Where(line => pairs.Keys.Any(pair => line.StartsWith(pair, StringComparison.Ordinal))).ToArray();
        Assert.Equal(pairs.Values.OrderDescending().Take(6), reported.Select(line => int.Parse(line.Split('|')[2], CultureInfo.InvariantCulture)));
        Assert.All(reported, line => Assert.Equal($"{line[..(line.IndexOf('|', 1) + 1)]} {pairs[line[..(line.IndexOf('|', 1) + 1)]]} |", line));
    }

    private static string FileOf(string language) => Files.Single(file => Path.GetFileNameWithoutExtension(file) == language);

    private static string[] Names(string language) => File.ReadAllLines(FileOf(language));

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
