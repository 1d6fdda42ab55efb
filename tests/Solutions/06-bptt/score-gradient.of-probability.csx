double[] ScoreGradient(double[] scores, int target)
{
    var largest = scores.Max();
    var weights = scores.Select(z => Math.Exp(z - largest)).ToArray();
    var sum = weights.Sum();
    return weights.Select((w, i) => i == target ? -sum / w : 0).ToArray();
}
