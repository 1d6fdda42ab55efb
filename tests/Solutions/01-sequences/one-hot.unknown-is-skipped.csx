double[][] OneHot(string[] words, string[] vocabulary) =>
    words.Where(vocabulary.Contains)
        .Select(word => vocabulary.Select(entry => entry == word ? 1.0 : 0.0).ToArray()).ToArray();
