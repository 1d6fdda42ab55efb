double[] Softmax(double[] scores, double temperature)
{
    var weights = scores.Select(s => Math.Exp(s * temperature)).ToArray();
    var sum = weights.Sum();
    return weights.Select(w => w / sum).ToArray();
}
