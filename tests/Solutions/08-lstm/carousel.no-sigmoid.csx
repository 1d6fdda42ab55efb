double Carousel(double[] z, int k) =>
    z[k..].Aggregate(1.0, (p, f) => p * f);
