double MacroRecall(int[][] counts)
{
    return Enumerable.Range(0, counts.Length).Average(k => counts[k][k] / (double)Math.Max(1, counts[k].Sum()));
}
