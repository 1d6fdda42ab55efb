double Guesser(double a, double q, int V)
{
    return Math.Exp(-(a * Math.Log(q) + (1 - a) * Math.Log((1 - q) / (V - 1))));
}
