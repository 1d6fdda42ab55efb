double MacroRecall(int[][] counts)
{
    var right = Enumerable.Range(0, counts.Length).Sum(k => counts[k][k]);
    return right / (double)counts.Sum(row => row.Sum());
}
