double[] Softmax(double[] scores, double temperature) =>
    scores.Select(s => 1 / (1 + Math.Exp(-s / temperature))).ToArray();
