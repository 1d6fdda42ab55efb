int[][] SequentialBatch(int[] ids, int B, int n, int k)
{
    var rowLength = (ids.Length - 1) / B;
    return Enumerable.Range(0, n).Select(t => Enumerable.Range(0, B).Select(row => ids[row * rowLength + k * n + t]).ToArray()).ToArray();
}
