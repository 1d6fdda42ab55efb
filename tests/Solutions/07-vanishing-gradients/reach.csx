int Reach(double factor, double share)
{
    var (left, steps) = (1.0, 0);
    while (left >= share)
    {
        left *= factor;
        steps++;
    }

    return steps;
}
