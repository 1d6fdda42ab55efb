using Course.Text;

namespace Course.Tests.Text;

public class AsciiFoldingTests
{
    [Theory]
    [InlineData("Ślusàrski", "Slusarski")] // the tutorial's own example
    [InlineData("O'Néàl", "O'Neal")]
    [InlineData("Nguyễn Văn Đức", "Nguyen Van Duc")]
    [InlineData("İnönü Işık", "Inonu Isik")]
    [InlineData("Weiß Ångström Œdipe Æsop", "Weiss Angstrom Oedipe Aesop")]
    [InlineData("Łoś-Żak", "Los-Zak")]
    [InlineData("O’Brien", "O'Brien")]
    [InlineData("e\u0301", "e")]
    [InlineData("ﬁｓｈ", "fish")]
    [InlineData("  van\tden   Berg ", "van den Berg")]
    [InlineData("Maxa/B 007 😀 山田", "MaxaB")]
    [InlineData("山田 2", "")]
    [InlineData("", "")]
    public void A_name_is_written_in_ascii(string name, string folded) => Assert.Equal(folded, AsciiFolding.Fold(name));
}
