double Carousel(double[] z, int k) =>
    z[k..].Select(v => 1 / (1 + Math.Exp(-v))).DefaultIfEmpty(1).Average();
