double MaskedMean(double[][] losses, int[] lengths) =>
    losses.Select((row, b) => row.Take(lengths[b]).Sum()).Sum() / lengths.Sum();
