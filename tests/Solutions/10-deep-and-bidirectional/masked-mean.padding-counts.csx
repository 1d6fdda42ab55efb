double MaskedMean(double[][] losses, int[] lengths) =>
    losses.Average(row => row.Average());
