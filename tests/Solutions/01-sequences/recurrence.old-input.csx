double[] States(double[] x, double u, double w, double b)
{
    var before = 0.0;
    var h = new double[x.Length];
    for (var t = 0; t < x.Length; t++)
    {
        h[t] = Math.Tanh(u * x[t] + w * before + b);
        before = x[t];
    }

    return h;
}
