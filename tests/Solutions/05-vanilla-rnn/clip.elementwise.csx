double[][] Clip(double[][] gradients, double max) =>
    gradients.Select(g => g.Select(v => Math.Clamp(v, -max, max)).ToArray()).ToArray();
