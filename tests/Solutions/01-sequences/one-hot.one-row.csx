double[][] OneHot(string[] words, string[] vocabulary)
{
    var row = new double[vocabulary.Length];
    foreach (var word in words)
    {
        var index = Array.IndexOf(vocabulary, word);
        row[index >= 0 ? index : vocabulary.Length - 1] += 1;
    }

    return [row];
}
