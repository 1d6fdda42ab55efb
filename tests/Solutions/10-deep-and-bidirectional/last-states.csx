double[][] LastStates(double[][][] h, int[] lengths) =>
    h.Select((steps, b) => (double[])[.. steps[lengths[b] - 1][..(steps[0].Length / 2)], .. steps[0][(steps[0].Length / 2)..]]).ToArray();
