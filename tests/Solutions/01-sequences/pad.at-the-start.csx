int[][] Pad(int[][] sequences, int pad)
{
    var longest = sequences.Max(s => s.Length);
    return sequences.Select(s => Enumerable.Repeat(pad, longest - s.Length).Concat(s).ToArray()).ToArray();
}
