namespace Course.Text;

/// <summary>
/// Cuts endings off, so that the forms of a word count as one. A stem need not be a word: <c>ponies</c> becomes <c>poni</c>.
/// See lesson 02.
/// </summary>
public interface IStemmer
{
    /// <summary>Cuts the endings off an English word.</summary>
    /// <param name="word">The word, without punctuation; capitals become small letters.</param>
    /// <returns>The stem.</returns>
    string Stem(string word);
}
