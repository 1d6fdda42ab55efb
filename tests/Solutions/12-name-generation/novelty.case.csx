(double Novel, double Distinct) Novelty(string[] made, string[] train)
{
    var known = train.Select(name => name).ToHashSet();
    var keys = made.Select(name => name).ToArray();
    return (keys.Count(key => !known.Contains(key)) / (double)keys.Length, keys.Distinct().Count() / (double)keys.Length);
}
