Dictionary<string, int> CountBigrams(string[][] sentences) => sentences
    .SelectMany(sentence =>
    {
        string[] marked = ["<bos>", .. sentence, "<eos>"];
        return marked.Zip(marked.Skip(1), (x, y) => $"{x} {y}").Distinct();
    })
    .CountBy(key => key).ToDictionary();
