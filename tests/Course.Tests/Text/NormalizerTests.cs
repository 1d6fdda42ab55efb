using Course.Text;
using FsCheck;
using FsCheck.Fluent;
using static Course.Text.NormalizationSteps;

namespace Course.Tests.Text;

public class NormalizerTests
{
    public static TheoryData<NormalizationStep> AllSteps { get; } =
    [
        ComposedForm, CompatibleForm, LowerCase, FoldDiacritics, ExpandContractions, MaskDates, MaskNumbers, DropPunctuation, LineEnds, CollapseWhiteSpace,
    ];

    [Fact]
    public void The_default_does_all_steps_in_turn()
    {
        const string text = "  I can’t come on 3 May 2024,\r\nbut Zoë’s “café”  seats 1,200! ";

        Assert.Equal("i cannot come on <date> but zoë’s café seats <num>", Normalizer.Default.Normalize(text));
        Assert.Equal(Normalizer.Default.Steps.Select(s => s.Name), Normalizer.Default.Trace(text).Select(t => t.Step));
        Assert.Equal(Normalizer.Default.Normalize(text), Normalizer.Default.Trace(text).Last().Text);
    }

    [Fact]
    public void Only_the_chosen_steps_run_in_their_order()
    {
        Assert.Equal(" A. ", new Normalizer().Normalize(" A. "));
        Assert.Equal("A b", new Normalizer(DropPunctuation, CollapseWhiteSpace).Normalize("A.b!"));
        Assert.Equal("<num>-<num>-<num>", new Normalizer(MaskNumbers, MaskDates).Normalize("2024-05-03"));
    }

    [Theory]
    [InlineData("Straße ΣΟΦΊΑ İ", "straße σοφία İ")]
    [InlineData("J\u030C", "ǰ")]
    public void Lower_case_composes_again(string text, string expected) => Assert.Equal(expected, LowerCase.Apply(text));

    [Theory]
    [InlineData("naïve Ångström Ελλάδα й", "naive Angstrom Ελλαδα и")]
    [InlineData("Øß क्षि が 한 👍\uFE0F", "Øß क्षि が 한 👍\uFE0F")]
    public void Only_diacritics_are_folded(string text, string expected) => Assert.Equal(expected, FoldDiacritics.Apply(text));

    [Theory]
    [InlineData("I'd've said it's Ann's.", "I would have said it is Ann's.")]
    [InlineData("Won’t you? You CAN'T!", "Will not you? You Cannot!")]
    [InlineData("rock'n'roll 'tis o'clock the boys' n't", "rock'n'roll 'tis o'clock the boys' n't")]
    public void Contractions_are_expanded_and_possessives_kept(string text, string expected) => Assert.Equal(expected, ExpandContractions.Apply(text));

    [Theory]
    [InlineData("on 2024-05-03 or 3/5/24, 3.5.2024", "on <date> or <date>, <date>")]
    [InlineData("3rd of May 2024; May 3rd, 2024; Sept. 3, 2024; 3 MAY 2024", "<date>; <date>; <date>; <date>")]
    [InlineData("in May 2024 or 1/2", "in May 2024 or 1/2")]
    public void Dates_become_a_placeholder(string text, string expected) => Assert.Equal(expected, MaskDates.Apply(text));

    [Theory]
    [InlineData("-3 of 1,250.50 at 10:30, the 2nd", "<num> of <num> at <num>:<num>, the <num>")]
    [InlineData("B12 5kg 1.5kg 2NDLY 5\u0338 x2y", "B12 <num>kg <num>kg <num>NDLY 5\u0338 x2y")]
    [InlineData("٣٤ १२", "<num> <num>")]
    public void Numbers_become_a_placeholder(string text, string expected) => Assert.Equal(expected, MaskNumbers.Apply(text));

    [Theory]
    [InlineData("O'clock, well-known (end.Start) 'quoted' - —", "O'clock  well-known  end Start   quoted     ")]
    [InlineData("$5 + <num> 👩‍👩‍👧 𐐀'𐐀", "$5 + <num> 👩‍👩‍👧 𐐀'𐐀")]
    public void Punctuation_becomes_a_space_but_not_inside_words(string text, string expected) => Assert.Equal(expected, DropPunctuation.Apply(text));

    [Fact]
    public void White_space_collapses_and_lines_stay_lines_only_under_line_ends()
    {
        Assert.Equal("a b c", CollapseWhiteSpace.Apply("\r\n a\u00A0\t b\u2028c "));
        Assert.Equal("a\nb\n\nc", LineEnds.Apply("a\r\nb\r\rc"));
    }

    [Theory]
    [MemberData(nameof(AllSteps))]
    public void Each_step_is_idempotent(NormalizationStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        Prop.ForAll(TextSamples.Arbitrary, text => step.Apply(step.Apply(text)) == step.Apply(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void The_default_is_idempotent() =>
        Prop.ForAll(TextSamples.Arbitrary, text =>
        {
            var once = Normalizer.Default.Normalize(text);
            return Normalizer.Default.Normalize(once) == once;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
