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
    while (name.Count < limit)
    {
        last = Draw(next[last], uniform[t++]);
        name.Add(last);
        if (last == end)
        {
            break;
        }
    }

    return [.. name];
}
