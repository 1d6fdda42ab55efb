using Course.Data;

namespace Course.Tests.Data;

public sealed class NameSetTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_a_language_and_a_line_is_a_name()
    {
        Write("Polish.txt", "Wójcik \n\nŁoś\n"u8);
        Write("Czech.txt", "Novák\n"u8);

        var names = NameSet.FromFolder(_folder.FullName);

        Assert.Equal(["Czech", "Polish"], names.Languages);
        Assert.Equal([new("Novák", "Czech"), new("Wójcik", "Polish"), new("Łoś", "Polish")], names.Names);
        Assert.Equal(["Novak", "Wojcik", "Los"], names.Names.Select(name => name.Folded));
        Assert.Equal(1, names.ClassOf("Polish"));
    }

    [Fact]
    public void An_unknown_language_is_an_error_that_lists_the_known()
    {
        var error = Assert.Throws<ArgumentException>(() => NameSet.Course().ClassOf("Klingon"));
        Assert.Contains("There is no language 'Klingon'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Japanese, Korean, Polish", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smith\n12345\n", "line 2")]
    [InlineData("😀\n", "line 1")]
    [InlineData("'\n", "line 1")]
    [InlineData("Smith\n山田\n", "line 2")]
    public void A_line_without_a_latin_letter_is_an_error_that_names_it(string text, string place)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Odd.txt"), text);
        Assert.Contains($"Odd.txt, {place}", Assert.Throws<InvalidDataException>(() => NameSet.FromFolder(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_an_error_that_names_it()
    {
        Write("German.txt", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]);
        Assert.Contains("German.txt is not UTF-8", Assert.Throws<InvalidDataException>(() => NameSet.FromFolder(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_or_a_file_without_names_is_an_error()
    {
        Assert.Contains("holds none", Assert.Throws<ArgumentException>(() => NameSet.FromFolder(_folder.FullName)).Message, StringComparison.Ordinal);
        Write("Empty.txt", "\n \n"u8);
        Assert.Contains("holds no name", Assert.Throws<ArgumentException>(() => NameSet.FromFolder(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raw_split_shares_out_every_row()
    {
        var names = NameSet.Course();
        var split = names.RawSplit(3);
        Assert.Equal((int)(names.Names.Count * 0.15), split.HeldOut.Count);
        Assert.Equal(names.Names.OrderBy(n => n.Text + n.Language, StringComparer.Ordinal), split.Train.Concat(split.HeldOut).OrderBy(n => n.Text + n.Language, StringComparer.Ordinal));
    }

    [Fact]
    public void A_distinct_split_has_no_name_on_both_sides_and_each_once_a_language()
    {
        var names = NameSet.Course();
        var split = names.DistinctSplit(3);
        var all = split.Train.Concat(split.HeldOut).Select(n => (n.Key, n.Language)).ToArray();
        Assert.Equal(0, split.Leakage);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(names.Names.Select(n => (n.Key, n.Language)).Distinct().Count(), all.Length);
    }

    [Fact]
    public void Leakage_is_the_share_of_held_out_names_seen_in_training()
    {
        NameSplit split = new([new("Łoś", "Polish")], [new("LOS", "German"), new("Nowak", "Polish")]);
        Assert.Equal(0.5, split.Leakage);
    }

    [Fact]
    public void The_seed_decides_the_split()
    {
        var names = NameSet.Course();
        Assert.Equal(names.DistinctSplit(1).HeldOut, names.DistinctSplit(1).HeldOut);
        Assert.NotEqual(names.DistinctSplit(1).HeldOut, names.DistinctSplit(2).HeldOut);
        Assert.Throws<ArgumentOutOfRangeException>(() => names.RawSplit(1, heldOut: 1));
    }

    [Fact]
    public void The_tutorials_names_are_read_too()
    {
        var names = NameSet.Tutorial();
        Assert.SkipWhen(names is null, "The tutorial's names are not here. Name their folder's parent in COURSE_DATA.");
        Assert.Equal((18, 20_050), (names.Languages.Count, names.Names.Count));
        Assert.InRange(names.RawSplit(1).Leakage, 0.05, 0.5);
        Assert.Equal(0, names.DistinctSplit(1).Leakage);
    }

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
}
