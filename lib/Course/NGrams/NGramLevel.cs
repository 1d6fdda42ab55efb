namespace Course.NGrams;

/// <summary>
/// All n-grams of one length in sorted order, as arrays side by side: no n-gram is an object of its own.
/// Gram <c>i</c> is its parent (the gram without its last token) followed by <c>Tokens[i]</c>.
/// </summary>
internal sealed class NGramLevel(int[] tokens, int[] counts, int[] firstChild)
{
    /// <summary>The last token of each gram; ascending among the children of one parent.</summary>
    public int[] Tokens { get; } = tokens;

    /// <summary>How often each gram occurs.</summary>
    public int[] Counts { get; } = counts;

    /// <summary>The grams one token longer that begin with gram i are those from FirstChild[i] up to FirstChild[i + 1].</summary>
    public int[] FirstChild { get; } = firstChild;

    /// <summary>How often any token follows each gram: the sum of its continuations' counts.</summary>
    public int[] Followed { get; } = new int[tokens.Length];

    /// <summary>Where each gram without its first token stands among the grams one token shorter.</summary>
    public int[] Suffix { get; } = new int[tokens.Length];

    /// <summary>How many different grams there are.</summary>
    public int Types => Tokens.Length;
}

/// <summary>One n-gram: how many tokens it has and where it stands among those of its length.</summary>
internal readonly record struct Gram(int Length, int Index)
{
    /// <summary>The gram of no tokens, of which every other is a continuation.</summary>
    public static readonly Gram Empty = new(0, 0);
}
