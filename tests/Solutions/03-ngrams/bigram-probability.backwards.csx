double BigramProbability(string[] tokens, string x, string y)
{
    var pairs = tokens.Zip(tokens.Skip(1)).ToArray();
    var after = pairs.Count(p => p.Second == y);
    return after == 0 ? 0 : pairs.Count(p => p == (x, y)) / (double)after;
}
