double Padding(int[] lengths, int batchSize)
{
    var all = lengths.Order().Chunk(batchSize).Sum(batch => batchSize * batch.Max());
    return 1 - lengths.Sum() / (double)all;
}
