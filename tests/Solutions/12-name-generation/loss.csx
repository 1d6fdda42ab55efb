double Loss(double[][] logs, int[] lengths) =>
    -logs.Select((row, b) => row.Take(lengths[b]).Sum()).Sum() / lengths.Sum();
