double Carousel(double[] z, int k) =>
    z[k..].Select(v => 1 / (1 + Math.Exp(-v))).Aggregate(1.0, (p, f) => p * f);
