double[][] OneHot(string[] words, string[] vocabulary) =>
    vocabulary.Select((entry, v) => words.Select(word =>
    {
        var index = Array.IndexOf(vocabulary, word);
        return (index >= 0 ? index : vocabulary.Length - 1) == v ? 1.0 : 0.0;
    }).ToArray()).ToArray();
