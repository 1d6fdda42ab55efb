int Draw(double[] p, double temperature, double uniform)
{
    var weights = p.Select(x => Math.Pow(x, 1 / temperature)).ToArray();
    var (left, i) = (uniform, 0);
    for (; i < weights.Length - 1 && left >= weights[i]; i++)
    {
        left -= weights[i];
    }

    return i;
}
