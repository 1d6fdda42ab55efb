int[][] Pad(int[][] sequences, int pad)
{
    var shortest = sequences.Min(s => s.Length);
    return sequences.Select(s => s[..shortest]).ToArray();
}
