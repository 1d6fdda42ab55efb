double LogScore(string[] sentence, Dictionary<string, double> p)
{
    var known = p.Keys.SelectMany(key => key.Split(' ')).ToHashSet();
    string[] marked = ["<bos>", .. sentence.Select(word => known.Contains(word) ? word : "<unk>"), "<eos>"];
    var sum = 0.0;
    for (var t = 1; t < marked.Length - 1; t++)
    {
        sum += Math.Log(p.GetValueOrDefault($"{marked[t - 1]} {marked[t]}"));
    }

    return sum;
}
