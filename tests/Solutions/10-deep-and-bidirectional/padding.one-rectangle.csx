double Padding(int[] lengths, int batchSize)
{
    return 1 - lengths.Sum() / (double)(lengths.Length * lengths.Max());
}
