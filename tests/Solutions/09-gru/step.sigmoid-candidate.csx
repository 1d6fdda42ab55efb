double[] Step(double[] x, double[] h, double[][] Wxr, double[][] Whr, double[][] Wxz, double[][] Whz, double[][] Wxn, double[][] Whn, double[] br, double[] bz, double[] bxn, double[] bhn)
{
    double Dot(double[] v, double[][] W, int j) => v.Select((value, k) => value * W[k][j]).Sum();
    double[] Gate(double[][] Wx, double[][] Wh, double[] b) =>
        b.Select((bias, j) => 1 / (1 + Math.Exp(-(Dot(x, Wx, j) + Dot(h, Wh, j) + bias)))).ToArray();
    var r = Gate(Wxr, Whr, br);
    var z = Gate(Wxz, Whz, bz);
    double Candidate(int j) => 1 / (1 + Math.Exp(-(Dot(x, Wxn, j) + bxn[j] + r[j] * (Dot(h, Whn, j) + bhn[j]))));
    return h.Select((old, j) => (1 - z[j]) * Candidate(j) + z[j] * old).ToArray();
}
