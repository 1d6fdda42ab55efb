double UpdateBias(double share, int steps)
{
    var f = Math.Pow(share, 1.0 / steps);
    return Math.Log(f);
}
