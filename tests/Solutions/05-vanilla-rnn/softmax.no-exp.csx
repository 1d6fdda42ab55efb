double[] Softmax(double[] scores, double temperature)
{
    var sum = scores.Sum(s => s / temperature);
    return scores.Select(s => s / temperature / sum).ToArray();
}
