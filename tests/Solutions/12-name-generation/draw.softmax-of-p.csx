int Draw(double[] p, double temperature, double uniform)
{
    var weights = p.Select(x => Math.Exp(x / temperature)).ToArray();
    var (left, i) = (uniform * weights.Sum(), 0);
    for (; i < weights.Length - 1 && left >= weights[i]; i++)
    {
        left -= weights[i];
    }

    return i;
}
