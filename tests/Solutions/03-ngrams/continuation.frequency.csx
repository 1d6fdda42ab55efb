double[] Continuation(int[] text, int V)
{
    var bigrams = text.Zip(text.Skip(1)).ToArray();
    return Enumerable.Range(0, V)
        .Select(w => bigrams.Count(p => p.Second == w) / (double)bigrams.Length)
        .ToArray();
}
