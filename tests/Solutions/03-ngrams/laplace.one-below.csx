double[] AddOne(int[] counts)
{
    var total = counts.Sum() + 1.0;
    return counts.Select(count => (count + 1) / total).ToArray();
}
