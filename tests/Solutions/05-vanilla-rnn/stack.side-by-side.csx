double[][] Stack(double[][] Wxh, double[][] Whh) =>
    Whh.Zip(Wxh, (h, x) => h.Concat(x).ToArray()).ToArray();
