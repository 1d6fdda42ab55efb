double UpdateBias(double share, int steps)
{
    var f = share;
    return Math.Log(f / (1 - f));
}
