double Product(double w, double[] h, int k)
{
    var product = 1.0;
    for (var t = k + 1; t < h.Length; t++)
    {
        product *= w;
    }

    return product;
}
