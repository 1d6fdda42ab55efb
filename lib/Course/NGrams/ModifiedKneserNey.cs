namespace Course.NGrams;

/// <summary>
/// Modified Kneser–Ney smoothing. Unlike <see cref="KneserNey"/>, it takes a discount of its own off counts of 1, of 2
/// and of 3 or more, see <see cref="Discount.Modified"/>.
/// </summary>
/// <remarks>
/// Lesson 03. What KenLM's lmplz estimates. Source: Chen &amp; Goodman (1998), An empirical study of smoothing techniques for
/// language modeling.
/// </remarks>
/// <param name="counts">The counts.</param>
/// <param name="order">n, at most that of the counts, which is the default.</param>
public sealed class ModifiedKneserNey(NGramCounts counts, int? order = null) : KneserNey(counts, order, Discount.Modified);
