(string[] Entries, int[] Ids) Index(string[] tokens, int m)
{
    string[] entries = [.. tokens.CountBy(t => t).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).Take(m), "<unk>"];
    return (entries, [.. tokens.Select(t => Array.IndexOf(entries, t) is >= 0 and var id ? id : entries.Length - 1)]);
}
