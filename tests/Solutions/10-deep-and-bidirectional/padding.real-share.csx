double Padding(int[] lengths, int batchSize)
{
    var all = lengths.Order().Chunk(batchSize).Sum(batch => batch.Length * batch.Max());
    return lengths.Sum() / (double)all;
}
