double[] Step(double[] x, double[] h, double[][] Wxh, double[][] Whh, double[] b) =>
    b.Select((bias, j) =>
        Math.Tanh(x.Select((value, i) => value * Wxh[i][j]).Sum() + bias)
        + h.Select((value, i) => value * Whh[i][j]).Sum()).ToArray();
