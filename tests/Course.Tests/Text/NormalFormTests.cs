using System.Text;
using Course.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Text;

public class NormalFormTests
{
    [Fact]
    public void All_four_forms_agree_with_another_implementation()
    {
        NormalizationForm[] forms = [NormalizationForm.FormC, NormalizationForm.FormD, NormalizationForm.FormKC, NormalizationForm.FormKD];
        foreach (var row in Golden.Rows("normal-forms.tsv"))
        {
            Assert.Equal(row[1..], forms.Select(form => Codes(NormalForm.Of(Text(row[0]), form))));
        }
    }

    [Theory]
    [InlineData("e\u0301", NormalizationForm.FormC, "é")]
    [InlineData("é", NormalizationForm.FormD, "e\u0301")]
    [InlineData("한", NormalizationForm.FormD, "\u1112\u1161\u11AB")]
    [InlineData("\u1112\u1161\u11AB", NormalizationForm.FormC, "한")]
    [InlineData("q\u0307\u0323", NormalizationForm.FormC, "q\u0323\u0307")]
    [InlineData("e\u0305\u0301", NormalizationForm.FormC, "e\u0305\u0301")] // The overline keeps the accent from the e.
    [InlineData("ﬁ①Ｗ", NormalizationForm.FormKC, "fi1W")]
    [InlineData("ﬁ", NormalizationForm.FormC, "ﬁ")]
    [InlineData("\uD800e\u0301", NormalizationForm.FormC, "\uD800é")]
    [InlineData("", NormalizationForm.FormKD, "")]
    public void Equal_looking_texts_become_equal(string text, NormalizationForm form, string expected) =>
        Assert.Equal(expected, NormalForm.Of(text, form));

    [Fact]
    public void A_form_of_a_form_is_that_form() =>
        Prop.ForAll(TextSamples.Arbitrary, text => Enum.GetValues<NormalizationForm>().All(form =>
        {
            var once = NormalForm.Of(text, form);
            return NormalForm.Of(once, form) == once;
        })).QuickCheckThrowOnFailure();

    private static string Text(string codes) => string.Concat(codes.Split(' ').Select(code => char.ConvertFromUtf32(Convert.ToInt32(code, 16))));

    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4")));
}
