(int[][] Inputs, int[][] Targets) Subsequences(int[] ids, int n, int d)
{
    var starts = Enumerable.Range(0, (ids.Length - d - 1) / n).Select(i => d + i * n).ToArray();
    return (starts.Select(s => ids[s..(s + n)]).ToArray(), starts.Select(s => ids[s..(s + n)]).ToArray());
}
