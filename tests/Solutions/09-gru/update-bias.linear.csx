double UpdateBias(double share, int steps)
{
    var f = 1 - (1 - share) / steps;
    return Math.Log(f / (1 - f));
}
