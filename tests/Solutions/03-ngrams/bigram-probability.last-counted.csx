double BigramProbability(string[] tokens, string x, string y)
{
    var before = tokens.Count(token => token == x);
    return before == 0 ? 0 : tokens.Zip(tokens.Skip(1)).Count(p => p == (x, y)) / (double)before;
}
