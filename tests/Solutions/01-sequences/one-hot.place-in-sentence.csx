double[][] OneHot(string[] words, string[] vocabulary) =>
    words.Select((word, t) =>
    {
        var row = new double[vocabulary.Length];
        row[t] = 1;
        return row;
    }).ToArray();
