using Course.Data;

namespace Course.Tests.Data;

public class NextLetterEncoderTests
{
    private static readonly LabelledName[] Train = [new("Abe", "Japanese"), new("Abel", "German"), new("Abt", "German")];

    private static NextLetterEncoder Encoder => new(Train, ["German", "Japanese"]);

    [Fact]
    public void Contexts_are_the_pieces_that_end_at_a_place_with_their_language_and_without() =>
        Assert.Equal(
            ["Polish w", "Polish ow", "Polish Kow", "ow", "Kow", "^Kow"],
            NextLetterEncoder.ContextsOf("Polish", "Kow"));

    [Fact]
    public void At_the_beginning_there_is_the_language_alone() =>
        Assert.Equal(["Polish ^"], NextLetterEncoder.ContextsOf("Polish", ""));

    [Fact]
    public void A_context_of_the_training_names_has_an_id_from_its_second_place_on()
    {
        var contexts = Encoder.Contexts;
        Assert.All(["German ^", "German A", "German b", "^A", "Ab", "^Ab", "be", "Abe"], context => Assert.True(contexts.Contains(context), context));
        Assert.All(["Japanese A", "German e", "bel", "^Abt"], context => Assert.False(contexts.Contains(context), context));
    }

    [Fact]
    public void Unknown_and_missing_contexts_have_the_id_0()
    {
        var encoder = Encoder;
        var ids = encoder.EncodeContexts("German", "A");
        Assert.Equal(NextLetterEncoder.ContextsAtPlace, ids.Length);
        Assert.Equal([encoder.Contexts["German A"], encoder.Contexts["German ^A"], encoder.Contexts["^A"], 0, 0, 0], ids);
        Assert.All(encoder.EncodeContexts("German", "xyz"), id => Assert.Equal(0, id));
    }

    [Fact]
    public void Each_target_is_what_is_read_next_and_nothing_is_said_behind_the_end()
    {
        var encoder = Encoder;
        using var batch = encoder.Batch([Train[1], new("Äb", "Japanese")]);
        string Text(string symbols) => string.Join(' ', symbols.Split(' ').Select(s => s == "-100" ? s : $"{encoder.Characters[s]}"));
        Assert.Equal([2L, 5], batch.Input.shape);
        Assert.Equal([2L, 5, NextLetterEncoder.ContextsAtPlace], batch.Contexts.shape);
        Assert.Equal(Text("<bos> A b e l <bos> A b <pad> <pad>"), string.Join(' ', batch.Input.data<long>().ToArray()));
        Assert.Equal(Text("A b e l <eos> A b <eos> -100 -100"), string.Join(' ', batch.Target.data<long>().ToArray()));
        Assert.Equal([0L, 1], batch.Language.data<long>().ToArray());
        Assert.Equal(encoder.EncodeContexts("Japanese", "Ab"), batch.Contexts[1, 2].data<long>().ToArray());
        Assert.Equal(8, batch.Tokens);
    }

    [Fact]
    public void An_unknown_language_is_refused_with_those_that_there_are() =>
        Assert.Contains("German, Japanese", Assert.Throws<ArgumentException>(() => Encoder.LanguageOf("Klingon")).Message, StringComparison.Ordinal);
}
