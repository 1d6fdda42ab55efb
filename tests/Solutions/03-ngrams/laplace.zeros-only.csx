double[] AddOne(int[] counts)
{
    var raised = counts.Select(count => count == 0 ? 1.0 : count).ToArray();
    return raised.Select(count => count / raised.Sum()).ToArray();
}
