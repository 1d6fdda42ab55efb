double[][] OneHot(string[] words, string[] vocabulary) =>
    words.Select(word =>
    {
        var row = new double[vocabulary.Length];
        var index = Array.IndexOf(vocabulary, word);
        row[index >= 0 ? index : vocabulary.Length - 1] = 1;
        return row;
    }).ToArray();
