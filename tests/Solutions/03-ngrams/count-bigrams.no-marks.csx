Dictionary<string, int> CountBigrams(string[][] sentences)
{
    var counts = new Dictionary<string, int>();
    foreach (var sentence in sentences)
    {
        string[] marked = sentence;
        for (var t = 1; t < marked.Length; t++)
        {
            var key = $"{marked[t - 1]} {marked[t]}";
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    return counts;
}
