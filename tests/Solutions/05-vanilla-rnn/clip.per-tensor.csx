double[][] Clip(double[][] gradients, double max) =>
    gradients.Select(g =>
    {
        var norm = Math.Sqrt(g.Sum(v => v * v));
        var factor = norm > max ? max / norm : 1;
        return g.Select(v => v * factor).ToArray();
    }).ToArray();
