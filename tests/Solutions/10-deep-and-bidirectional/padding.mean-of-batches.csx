double Padding(int[] lengths, int batchSize)
{
    return lengths.Order().Chunk(batchSize).Average(batch => 1 - batch.Sum() / (double)(batch.Length * batch.Max()));
}
