int[] Sample(double[][] p, double[] darts, int bos, int eos, int unk)
{
    var drawn = new List<int>();
    var last = bos;
    foreach (var u in darts)
    {
        var (token, sum) = (0, p[last][0]);
        while (sum <= u)
        {
            sum += p[last][++token];
        }

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
