double Product(double w, double[] h, int k)
{
    var product = 1.0;
    for (var t = k; t < h.Length; t++)
    {
        product *= w * (1 - (h[t] * h[t]));
    }

    return product;
}
