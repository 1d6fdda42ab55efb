double Mean(double[] values)
{
    var sum = 0.0;
    for (var i = 1; i < values.Length; i++)
    {
        sum += values[i];
    }

    return sum / values.Length;
}
