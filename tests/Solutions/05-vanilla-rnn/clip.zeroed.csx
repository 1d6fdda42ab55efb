double[][] Clip(double[][] gradients, double max)
{
    var norm = Math.Sqrt(gradients.Sum(g => g.Sum(v => v * v)));
    var factor = norm > max ? 0 : 1;
    return gradients.Select(g => g.Select(v => v * factor).ToArray()).ToArray();
}
