double BigramProbability(string[] tokens, string x, string y)
{
    var pairs = tokens.Zip(tokens.Skip(1)).ToArray();
    var before = pairs.Count(p => p.First == x);
    return before == 0 ? 0 : pairs.Count(p => p == (x, y)) / before;
}
