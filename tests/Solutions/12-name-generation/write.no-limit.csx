int[] Write(double[][] next, int end, int limit, double[] uniform)
{
    int Draw(double[] p, double u)
    {
        var i = 0;
        for (var sum = p[0]; i < p.Length - 1 && sum <= u; sum += p[i])
        {
            i++;
        }

        return i;
    }

    var (name, last, t) = (new List<int>(), end, 0);
    while (t < uniform.Length)
    {
        last = Draw(next[last], uniform[t++]);
        if (last == end)
        {
            break;
        }

        name.Add(last);
    }

    return [.. name];
}
