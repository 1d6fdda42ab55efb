double LogScore(string[] sentence, Dictionary<string, double> p)
{
    var known = p.Keys.SelectMany(key => key.Split(' ')).ToHashSet();
    string[] marked = ["<bos>", .. sentence.Select(word => known.Contains(word) ? word : "<unk>"), "<eos>"];
    var sum = 0.0;
    for (var t = 1; t < marked.Length; t++)
    {
        sum += Math.Log(p.GetValueOrDefault($"{marked[Math.Max(0, t - 2)]} {marked[t]}"));
    }

    return sum;
}
