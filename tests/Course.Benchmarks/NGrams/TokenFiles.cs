using Course.Data;
using Course.Text;

namespace Course.Benchmarks.NGrams;

/// <summary>The text as every contestant reads it: a file with one sentence a line and a space between tokens.</summary>
internal static class TokenFiles
{
    // What lmplz takes for its own.
    private static readonly HashSet<string> Reserved = ["<s>", "</s>", "<unk>"];

    /// <summary>The sentences of a folder of .txt files in lower case: a line is a sentence, each once.</summary>
    public static IEnumerable<string[]> Sentences(string folder)
    {
        var tokenizer = new WordTokenizer();
        return TextCorpus.FromFolder(folder).Text.Split('\n').Distinct()
            .Select(line => tokenizer.Tokenize(line.ToLowerInvariant()).Where(token => !Reserved.Contains(token)).ToArray())
            .Where(sentence => sentence.Length > 0);
    }

    /// <summary>
    /// Writes held-out.txt, one sentence in eleven, and train-N.txt for each N, the first N tokens of the rest; stops where the text does.
    /// </summary>
    /// <returns>How many tokens each training file has.</returns>
    public static List<int> Write(IEnumerable<string[]> sentences, IEnumerable<int> sizes, string folder)
    {
        var left = new Queue<int>(sizes.Order());
        List<int> written = [];
        List<string> train = [];
        var tokens = 0;
        using var heldOut = new StreamWriter(HeldOut(folder));
        foreach (var (i, sentence) in sentences.Index())
        {
            if (i % 11 == 10)
            {
                heldOut.WriteLine(string.Join(' ', sentence));
                continue;
            }

            while (left.TryPeek(out var size) && tokens + sentence.Length > size)
            {
                Save();
                left.Dequeue();
            }

            if (left.Count == 0)
            {
                return written;
            }

            train.Add(string.Join(' ', sentence));
            tokens += sentence.Length;
        }

        Save();
        return written;

        void Save()
        {
            File.WriteAllLines(Train(folder, tokens), train);
            written.Add(tokens);
        }
    }

    public static string Train(string folder, int tokens) => Path.Combine(folder, $"train-{tokens}.txt");

    public static string HeldOut(string folder) => Path.Combine(folder, "held-out.txt");
}
