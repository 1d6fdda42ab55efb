long[][] Encode(string[] names, string alphabet)
{
    var rows = names.Select(name => name.Select(c => (long)alphabet.IndexOf(c)).ToArray()).ToArray();
    var longest = rows.Max(r => r.Length);
    return rows.Select(r => r.Concat(new long[longest - r.Length]).ToArray()).ToArray();
}
