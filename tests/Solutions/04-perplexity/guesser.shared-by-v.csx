double Guesser(double a, double q, int V)
{
    var right = a > 0 ? a * Math.Log(q) : 0;
    var wrong = a < 1 ? (1 - a) * Math.Log((1 - q) / V) : 0;
    return Math.Exp(-(right + wrong));
}
