long[][] Encode(string[] names, string alphabet) =>
    names.Select(name => name.Select(c => alphabet.IndexOf(c) + 2L).ToArray()).ToArray();
