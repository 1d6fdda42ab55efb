double[] AddOne(int[] counts)
{
    var total = counts.Sum() + (double)counts.Length;
    return counts.Select(count => (count + 1) / total).ToArray();
}
