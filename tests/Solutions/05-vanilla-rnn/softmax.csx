double[] Softmax(double[] scores, double temperature)
{
    var largest = scores.Max();
    var weights = scores.Select(s => Math.Exp((s - largest) / temperature)).ToArray();
    var sum = weights.Sum();
    return weights.Select(w => w / sum).ToArray();
}
