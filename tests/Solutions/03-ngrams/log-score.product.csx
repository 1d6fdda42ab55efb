double LogScore(string[] sentence, Dictionary<string, double> p)
{
    var known = p.Keys.SelectMany(key => key.Split(' ')).ToHashSet();
    string[] marked = ["<bos>", .. sentence.Select(word => known.Contains(word) ? word : "<unk>"), "<eos>"];
    var product = 1.0;
    for (var t = 1; t < marked.Length; t++)
    {
        product *= p.GetValueOrDefault($"{marked[t - 1]} {marked[t]}");
    }

    return product;
}
