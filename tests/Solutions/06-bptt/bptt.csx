(double Wy, double Ws, double Wx) Bptt(double[] x, double[] d, double wx, double ws, double wy)
{
    var s = new double[x.Length + 1];
    for (var t = 1; t <= x.Length; t++)
    {
        s[t] = Math.Tanh(wx * x[t - 1] + ws * s[t - 1]);
    }

    var (dWy, dWs, dWx, ds) = (0.0, 0.0, 0.0, 0.0);
    for (var t = x.Length; t >= 1; t--)
    {
        var dy = -2 * (d[t - 1] - wy * s[t]);
        dWy += dy * s[t];
        ds += dy * wy;
        var dz = ds * (1 - s[t] * s[t]);
        dWs += dz * s[t - 1];
        dWx += dz * x[t - 1];
        ds = dz * ws;
    }

    return (dWy, dWs, dWx);
}
