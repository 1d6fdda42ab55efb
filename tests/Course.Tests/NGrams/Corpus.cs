using Course.NGrams;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.NGrams;

/// <summary>A small random text over a small vocabulary, of which the last id never occurs, and a context to ask about.</summary>
/// <param name="Tokens">The text.</param>
/// <param name="Context">May be longer than the model can use, and hold what the text does not.</param>
/// <param name="Order">n.</param>
/// <param name="Bos">The first token of sentences, or null.</param>
public sealed record Corpus(int[] Tokens, int[] Context, int Order, int? Bos)
{
    public const int VocabularySize = 5;

    public static Arbitrary<Corpus> Any { get; } = Arb.From(
        from tokens in Gen.Choose(0, VocabularySize - 2).NonEmptyListOf()
        from context in Gen.Choose(0, VocabularySize - 1).ListOf()
        from order in Gen.Choose(1, 6)
        from bos in Gen.Elements<int?>(null, 0)
        where tokens.Any(t => t != bos)
        select new Corpus([.. tokens], [.. context], order, bos));

    public NGramCounts Count() => NGramCounts.Of(Tokens, Order, VocabularySize, Bos);

    public NGramModel[] Models()
    {
        var counts = Count();
        return
        [
            new MaximumLikelihood(counts),
            new Laplace(counts),
            new AddK(counts, 0.01),
            LinearInterpolation.Fit(counts, [1, 2, 3, 4, 2, 1], rounds: 3),
            new KneserNey(counts),
            new ModifiedKneserNey(counts),
            new ModifiedKneserNey(counts, (Order + 1) / 2),
        ];
    }
}
