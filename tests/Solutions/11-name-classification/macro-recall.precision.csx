double MacroRecall(int[][] counts)
{
    var columns = Enumerable.Range(0, counts.Length).Where(k => counts.Sum(row => row[k]) > 0);
    return columns.Average(k => counts[k][k] / (double)counts.Sum(row => row[k]));
}
