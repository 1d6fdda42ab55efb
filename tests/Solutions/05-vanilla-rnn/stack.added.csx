double[][] Stack(double[][] Wxh, double[][] Whh) =>
    Whh.Zip(Wxh, (h, x) => h.Zip(x, (a, b) => a + b).ToArray()).ToArray();
