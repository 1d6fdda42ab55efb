double MacroRecall(int[][] counts)
{
    var rows = Enumerable.Range(0, counts.Length).Where(k => counts[k].Sum() > 0);
    return rows.Average(k => counts[k][k] / (double)counts[k].Sum());
}
