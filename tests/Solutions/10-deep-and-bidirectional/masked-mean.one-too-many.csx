double MaskedMean(double[][] losses, int[] lengths)
{
    var counted = losses.Select((row, b) => row.Take(lengths[b] + 1).ToArray()).ToArray();
    return counted.Sum(row => row.Sum()) / counted.Sum(row => row.Length);
}
