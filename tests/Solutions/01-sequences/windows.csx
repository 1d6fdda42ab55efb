(double[][] Inputs, double[] Targets) Windows(double[] series, int p)
{
    var starts = Enumerable.Range(0, series.Length - p).ToArray();
    return (starts.Select(i => series[i..(i + p)]).ToArray(), starts.Select(i => series[i + p]).ToArray());
}
