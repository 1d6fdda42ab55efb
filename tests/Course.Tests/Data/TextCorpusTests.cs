using System.Security.Cryptography;
using System.Text;
using Course.Data;

namespace Course.Tests.Data;

public sealed class TextCorpusTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_prose_is_the_corpus_of_the_readme()
    {
        var prose = TextCorpus.Prose();

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prose.Text))), File.ReadAllText(Path.Combine(DataFolder.Path, "README.md")));
        Assert.Equal((197_343, 21_928), (prose.Train.Length, prose.HeldOut.Length));
        Assert.Equal(prose.Text, prose.Train + prose.HeldOut);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_the_names()
    {
        Write("b.txt", "second"u8);
        Write("a.txt", "first"u8);
        Write("c.md", "not text"u8);

        Assert.Equal(new TextCorpus(_folder.Name, "first\nsecond"), TextCorpus.FromFolder(_folder.FullName));
    }

    [Fact]
    public void A_folder_without_text_is_an_error() =>
        Assert.Contains("holds none", Assert.Throws<ArgumentException>(() => TextCorpus.FromFolder(_folder.FullName)).Message);

    [Fact]
    public void A_file_that_is_not_utf8_is_an_error_that_names_it()
    {
        Write("latin1.txt", [0x63, 0x61, 0x66, 0xE9, 0x20]);

        var error = Assert.Throws<InvalidDataException>(() => TextCorpus.FromFolder(_folder.FullName));

        Assert.Contains("latin1.txt is not UTF-8", error.Message);
    }

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
}
