double[] States(double[] x, double u, double w, double b)
{
    var h = 0.0;
    return x.Select(now => h = Math.Tanh(w * now + u * h + b)).ToArray();
}
