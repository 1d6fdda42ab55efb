int[] Sample(double[][] p, double[] darts, int bos, int eos, int unk)
{
    var drawn = new List<int>();
    var last = bos;
    foreach (var u in darts)
    {
        var token = Array.IndexOf(p[last], p[last].Max());

        if (token == eos)
        {
            break;
        }

        if (token != unk)
        {
            drawn.Add(token);
            last = token;
        }
    }

    return [.. drawn];
}
