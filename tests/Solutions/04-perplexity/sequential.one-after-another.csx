int[][] SequentialBatch(int[] ids, int B, int n, int k)
{
    return Enumerable.Range(0, B).Select(row => ids.Skip(k * B * n + row * n).Take(n).ToArray()).ToArray();
}
