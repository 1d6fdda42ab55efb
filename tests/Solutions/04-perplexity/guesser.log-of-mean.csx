double Guesser(double a, double q, int V)
{
    return 1 / (a * q + (1 - a) * (1 - q) / (V - 1));
}
