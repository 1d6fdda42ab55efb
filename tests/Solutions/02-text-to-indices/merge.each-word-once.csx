string[][] Merge(string[][] words)
{
    var pairs = words.SelectMany(word => word.Zip(word.Skip(1)).Distinct()).ToArray();
    if (pairs.Length == 0)
    {
        return words;
    }

    var (left, right) = pairs.CountBy(pair => pair)
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key.First, StringComparer.Ordinal).ThenBy(pair => pair.Key.Second, StringComparer.Ordinal)
        .First().Key;
    return [.. words.Select(word => Replace(word, left, right))];

    static string[] Replace(string[] word, string left, string right)
    {
        var merged = new List<string>();
        for (var i = 0; i < word.Length; i++)
        {
            var isPair = i + 1 < word.Length && word[i] == left && word[i + 1] == right;
            merged.Add(isPair ? left + right : word[i]);
            i += isPair ? 1 : 0;
        }

        return [.. merged];
    }
}
