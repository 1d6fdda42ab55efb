double Guesser(double a, double q, int V)
{
    var right = a > 0 ? a * Math.Log(a) : 0;
    var wrong = a < 1 ? (1 - a) * Math.Log((1 - a) / (V - 1)) : 0;
    return Math.Exp(-(right + wrong));
}
