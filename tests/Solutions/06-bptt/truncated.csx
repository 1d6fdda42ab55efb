double Truncated(double[] x, double[] d, double wx, double ws, double wy, int n)
{
    var (dWs, first) = (0.0, 0.0);
    for (var from = 0; from < x.Length; from += n)
    {
        var to = Math.Min(from + n, x.Length);
        var s = new List<double> { first };
        for (var t = from; t < to; t++)
        {
            s.Add(Math.Tanh(wx * x[t] + ws * s[^1]));
        }

        var ds = 0.0;
        for (var t = to; t > from; t--)
        {
            var k = t - from;
            ds += -2 * (d[t - 1] - wy * s[k]) * wy;
            var dz = ds * (1 - s[k] * s[k]);
            dWs += dz * s[k - 1];
            ds = dz * ws;
        }

        first = s[^1];
    }

    return dWs;
}
