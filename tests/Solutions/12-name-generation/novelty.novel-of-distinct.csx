(double Novel, double Distinct) Novelty(string[] made, string[] train)
{
    var known = train.Select(name => name.ToLowerInvariant()).ToHashSet();
    var keys = made.Select(name => name.ToLowerInvariant()).ToArray();
    return (keys.Distinct().Average(key => known.Contains(key) ? 0.0 : 1), keys.Distinct().Count() / (double)keys.Length);
}
