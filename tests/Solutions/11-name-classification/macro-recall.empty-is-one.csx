double MacroRecall(int[][] counts)
{
    return Enumerable.Range(0, counts.Length).Average(k =>
        counts[k].Sum() == 0 ? 1 : counts[k][k] / (double)counts[k].Sum());
}
