double[] Accumulate(double w, double[] x, double[] d, double rate, int M)
{
    var updated = new List<double>();
    var sum = 0.0;
    for (var k = 0; k < x.Length; k++)
    {
        sum += -2 * (d[k] - w * x[k]) * x[k];
        if ((k + 1) % M == 0)
        {
            w -= rate * sum / M / M;
            updated.Add(w);
            sum = 0;
        }
    }

    return updated.ToArray();
}
