double[] AddOne(int[] counts)
{
    var total = counts.Sum() + (double)counts.Count(count => count > 0);
    return counts.Select(count => (count + 1) / total).ToArray();
}
