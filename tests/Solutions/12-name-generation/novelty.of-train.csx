(double Novel, double Distinct) Novelty(string[] made, string[] train)
{
    var known = train.Select(name => name.ToLowerInvariant()).ToHashSet();
    var keys = made.Select(name => name.ToLowerInvariant()).ToArray();
    return (keys.Count(key => !known.Contains(key)) / (double)train.Length, keys.Distinct().Count() / (double)train.Length);
}
