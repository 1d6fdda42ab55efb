(double[] H, double[] C) Step(double[] x, double[] h, double[] c, double[][] Wf, double[][] Wi, double[][] Wc, double[][] Wo, double[] bf, double[] bi, double[] bc, double[] bo)
{
    double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
    double[] joined = [.. h, .. x];
    double Z(double[][] W, double[] b, int j) => joined.Select((value, k) => value * W[k][j]).Sum() + b[j];
    var C = c.Select((v, j) => Sigmoid(Z(Wf, bf, j)) * v + Sigmoid(Z(Wi, bi, j)) * Sigmoid(Z(Wc, bc, j))).ToArray();
    var H = C.Select((v, j) => Sigmoid(Z(Wo, bo, j)) * Math.Tanh(v)).ToArray();
    return (H, C);
}
