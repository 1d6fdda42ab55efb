namespace Course.NGrams;

/// <summary>
/// Add-one smoothing: p(w | h) = (c(h w) + 1) / (c(h •) + V). Unlike <see cref="AddK"/> in general, it is Laplace's rule
/// of succession: every outcome is taken to have been seen once more than it was.
/// </summary>
/// <remarks>Lesson 03, with its three failures. Source: Laplace (1814); Jurafsky &amp; Martin, 3.6.1.</remarks>
/// <param name="counts">The counts.</param>
/// <param name="order">n, at most that of the counts, which is the default.</param>
public sealed class Laplace(NGramCounts counts, int? order = null) : AddK(counts, 1, order);
