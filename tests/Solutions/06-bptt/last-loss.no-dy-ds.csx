(double Wy, double Ws, double Wx) LastLoss(double[] x, double d, double wx, double ws, double wy)
{
    var s = new double[x.Length + 1];
    for (var t = 1; t <= x.Length; t++)
    {
        s[t] = Math.Tanh(wx * x[t - 1] + ws * s[t - 1]);
    }

    var dy = -2 * (d - wy * s[^1]);
    var (dWs, dWx, ds) = (0.0, 0.0, dy);
    for (var t = x.Length; t >= 1; t--)
    {
        var dz = ds * (1 - s[t] * s[t]);
        dWs += dz * s[t - 1];
        dWx += dz * x[t - 1];
        ds = dz * ws;
    }

    return (dy * s[^1], dWs, dWx);
}
