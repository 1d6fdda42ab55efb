double Guesser(double a, double q, int V)
{
    var right = a > 0 ? a / q : 0;
    var wrong = a < 1 ? (1 - a) * (V - 1) / (1 - q) : 0;
    return right + wrong;
}
