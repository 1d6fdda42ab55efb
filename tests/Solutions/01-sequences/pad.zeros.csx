int[][] Pad(int[][] sequences, int pad)
{
    var longest = sequences.Max(s => s.Length);
    return sequences.Select(s => s.Concat(new int[longest - s.Length]).ToArray()).ToArray();
}
