double BigramProbability(string[] tokens, string x, string y)
{
    int both = 0, before = 0;
    for (var t = 0; t + 1 < tokens.Length; t++)
    {
        if (tokens[t] == x)
        {
            before++;
            both += tokens[t + 1] == y ? 1 : 0;
        }
    }

    return before == 0 ? 0 : both / (double)before;
}
