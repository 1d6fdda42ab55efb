double Product(double w, double[] h, int k)
{
    var product = 0.0;
    for (var t = k + 1; t < h.Length; t++)
    {
        product += w * (1 - (h[t] * h[t]));
    }

    return product;
}
