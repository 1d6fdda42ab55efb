double Loss(double[][] logs, int[] lengths) =>
    -logs.Select((row, b) => row.Take(lengths[b] - 1).Sum()).Sum() / lengths.Sum(n => n - 1);
