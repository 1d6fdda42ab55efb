double Interpolate(int[] text, int x, int y, int V, double[] lambda)
{
    var unigram = text.Count(token => token == y) / (double)text.Length;
    var pairs = text.Zip(text.Skip(1)).ToArray();
    var before = pairs.Count(p => p.First == x);
    var bigram = before == 0 ? unigram : pairs.Count(p => p == (x, y)) / (double)before;
    return lambda[1] * unigram + lambda[2] * bigram;
}
