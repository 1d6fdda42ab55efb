(double[][] Inputs, double[] Targets) Windows(double[] series, int p)
{
    var starts = Enumerable.Range(0, series.Length).Where(i => i % (p + 1) == 0 && i + p < series.Length).ToArray();
    return (starts.Select(i => series[i..(i + p)]).ToArray(), starts.Select(i => series[i + p]).ToArray());
}
