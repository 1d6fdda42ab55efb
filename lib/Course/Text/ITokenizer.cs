namespace Course.Text;

/// <summary>Cuts a text into tokens, the units a model counts or predicts. See lesson 02.</summary>
public interface ITokenizer
{
    /// <summary>Cuts a text into tokens.</summary>
    /// <param name="text">The text; the empty text has no tokens.</param>
    /// <returns>The tokens in the order of the text.</returns>
    IReadOnlyList<string> Tokenize(string text);

    /// <summary>Puts tokens together to a text again, as well as it can be done from the tokens alone.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <returns>The text.</returns>
    string Join(IEnumerable<string> tokens);
}
