int[][] Confusion(int[] truth, int[] predicted, int classes)
{
    var present = truth.Concat(predicted).Distinct().Order().ToArray();
    var counts = Enumerable.Range(0, present.Length).Select(_ => new int[present.Length]).ToArray();
    for (var i = 0; i < truth.Length; i++)
    {
        counts[Array.IndexOf(present, truth[i])][Array.IndexOf(present, predicted[i])]++;
    }

    return counts;
}
