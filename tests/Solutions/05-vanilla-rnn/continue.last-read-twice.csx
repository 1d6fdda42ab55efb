int[] Continue(
    double[][] Wxh, double[][] Whh, double[] b, double[][] Why, double[] c, int[] prefix, int count)
{
    double[] Times(double[] row, double[][] W) =>
        W[0].Select((_, j) => row.Select((v, i) => v * W[i][j]).Sum()).ToArray();

    var h = new double[b.Length];
    int Read(int token)
    {
        h = Times(h, Whh).Select((v, j) => Math.Tanh(v + Wxh[token][j] + b[j])).ToArray();
        var scores = Times(h, Why).Select((v, j) => v + c[j]).ToArray();
        return Array.IndexOf(scores, scores.Max());
    }

    var next = 0;
    foreach (var token in prefix)
    {
        next = Read(token);
    }

    next = Read(prefix[^1]);
    var written = new List<int>();
    while (written.Count < count)
    {
        written.Add(next);
        next = Read(next);
    }

    return written.ToArray();
}
