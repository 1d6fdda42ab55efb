double BigramProbability(string[] tokens, string x, string y)
{
    var pairs = tokens.Zip(tokens.Skip(1)).ToArray();
    return pairs.Count(p => p == (x, y)) / (double)pairs.Length;
}
