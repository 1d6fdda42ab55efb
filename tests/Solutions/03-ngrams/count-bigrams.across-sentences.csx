Dictionary<string, int> CountBigrams(string[][] sentences)
{
    var marked = sentences.SelectMany(sentence => (string[])["<bos>", .. sentence, "<eos>"]).ToArray();
    return marked.Zip(marked.Skip(1), (x, y) => $"{x} {y}").CountBy(key => key).ToDictionary();
}
