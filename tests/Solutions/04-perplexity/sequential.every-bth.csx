int[][] SequentialBatch(int[] ids, int B, int n, int k)
{
    return Enumerable.Range(0, B).Select(row => Enumerable.Range(0, n).Select(t => ids[(k * n + t) * B + row]).ToArray()).ToArray();
}
