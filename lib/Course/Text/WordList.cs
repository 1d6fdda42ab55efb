using System.Text;

namespace Course.Text;

/// <summary>The small text files that the library carries: word lists of <c>data/text</c> and Unicode's table.</summary>
internal static class WordList
{
    /// <summary>Reads a file that is built into the library.</summary>
    /// <param name="name">Its name, without a folder.</param>
    /// <returns>Its lines, without blank ones and those that begin with #.</returns>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The library was built without the word list '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
