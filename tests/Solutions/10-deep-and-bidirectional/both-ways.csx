double[][] BothWays(double[][] x, double[][] Wx, double[][] Wh, double[][] Vx, double[][] Vh)
{
    double[][] Run(IEnumerable<double[]> sequence, double[][] X, double[][] H)
    {
        var states = new List<double[]>();
        var h = new double[H.Length];
        foreach (var now in sequence)
        {
            var before = h;
            h = before.Select((_, j) => Math.Tanh(
                now.Select((v, i) => v * X[i][j]).Sum() + before.Select((v, i) => v * H[i][j]).Sum())).ToArray();
            states.Add(h);
        }
        return [.. states];
    }
    var forwards = Run(x, Wx, Wh);
    var backwards = Run(x.AsEnumerable().Reverse(), Vx, Vh).AsEnumerable().Reverse();
    return forwards.Zip(backwards, (f, b) => (double[])[.. f, .. b]).ToArray();
}
