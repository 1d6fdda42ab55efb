double Product(double w, double[] h, int k)
{
    var product = 1.0;
    for (var t = k + 1; t < h.Length; t++)
    {
        product *= w * (1 - (Math.Tanh(h[t]) * Math.Tanh(h[t])));
    }

    return product;
}
