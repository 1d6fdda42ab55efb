long[][] Encode(string[] names, string alphabet)
{
    var rows = names.Select(name => name.Select(c => alphabet.IndexOf(c) + 2L).ToArray()).ToArray();
    var longest = rows.Max(r => r.Length);
    return rows.Select(r => new long[longest - r.Length].Concat(r).ToArray()).ToArray();
}
