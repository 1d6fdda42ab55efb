(double Alpha, double C) FitZipf(double[] counts)
{
    var x = counts.Select((_, i) => Math.Log(i + 1)).ToArray();
    var y = counts.Select(n => Math.Log(n)).ToArray();
    var (meanX, meanY) = (x.Average(), y.Average());
    var slope = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    return (-slope, meanY - slope * meanX);
}
