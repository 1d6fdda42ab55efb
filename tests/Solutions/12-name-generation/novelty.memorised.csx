(double Novel, double Distinct) Novelty(string[] made, string[] train)
{
    var known = train.Select(name => name.ToLowerInvariant()).ToHashSet();
    var keys = made.Select(name => name.ToLowerInvariant()).ToArray();
    return (keys.Count(known.Contains) / (double)keys.Length, keys.Distinct().Count() / (double)keys.Length);
}
