double[][] Stack(double[][] Wxh, double[][] Whh)
{
    double[][] rows = [.. Whh, .. Wxh];
    return rows[0].Select((_, j) => rows.Select(row => row[j]).ToArray()).ToArray();
}
