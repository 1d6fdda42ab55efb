double[] States(double[] x, double u, double w, double b)
{
    var h = 0.0;
    return x.Select(now => h = Math.Tanh(u * now + b) + w * h).ToArray();
}
