double[] AddOne(int[] counts)
{
    var total = (double)counts.Sum();
    return counts.Select(count => (count + 1) / total).ToArray();
}
