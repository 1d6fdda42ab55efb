long[][] Encode(string[] names, string alphabet)
{
    var rows = names.Select(name => name.Where(c => alphabet.Contains(c)).Select(c => alphabet.IndexOf(c) + 2L).ToArray()).ToArray();
    var longest = rows.Max(r => r.Length);
    return rows.Select(r => r.Concat(new long[longest - r.Length]).ToArray()).ToArray();
}
