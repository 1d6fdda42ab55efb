double[] ScoreGradient(double[] scores, int target)
{
    var largest = scores.Max();
    var weights = scores.Select(z => Math.Exp(z - largest)).ToArray();
    var sum = weights.Sum();
    return weights.Select((w, i) => 2 * (w / sum - (i == target ? 1 : 0))).ToArray();
}
