double[] States(double[] x, double u, double w, double b) =>
    x.Select(now => Math.Tanh(u * now + b)).ToArray();
