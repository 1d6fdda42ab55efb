int[][] Confusion(int[] truth, int[] predicted, int classes)
{
    var counts = Enumerable.Range(0, classes).Select(_ => new int[classes]).ToArray();
    for (var i = 0; i < truth.Length; i++)
    {
        counts[truth[i]][predicted[i]]++;
    }

    return counts;
}
