int[][] Pad(int[][] sequences, int pad)
{
    var longest = sequences.Max(s => s.Length) + 1;
    return sequences.Select(s => s.Concat(Enumerable.Repeat(pad, longest - s.Length)).ToArray()).ToArray();
}
