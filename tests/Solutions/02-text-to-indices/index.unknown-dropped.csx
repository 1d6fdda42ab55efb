(string[] Entries, int[] Ids) Index(string[] tokens, int m)
{
    string[] entries = ["<unk>", .. tokens.CountBy(t => t).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).Take(m)];
    return (entries, [.. tokens.Select(t => Array.IndexOf(entries, t)).Where(id => id > 0)]);
}
