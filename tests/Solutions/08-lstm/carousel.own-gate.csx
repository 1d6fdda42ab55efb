double Carousel(double[] z, int k) =>
    z[Math.Max(0, k - 1)..].Select(v => 1 / (1 + Math.Exp(-v))).Aggregate(1.0, (p, f) => p * f);
