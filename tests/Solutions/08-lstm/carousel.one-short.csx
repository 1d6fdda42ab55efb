double Carousel(double[] z, int k) =>
    z[k..].SkipLast(1).Select(v => 1 / (1 + Math.Exp(-v))).Aggregate(1.0, (p, f) => p * f);
