(int[][] Inputs, int[][] Targets) Subsequences(int[] ids, int n, int d)
{
    var starts = Enumerable.Range(0, ids.Length - d - n).Select(i => d + i).ToArray();
    return (starts.Select(s => ids[s..(s + n)]).ToArray(), starts.Select(s => ids[(s + 1)..(s + n + 1)]).ToArray());
}
