namespace Course.Text;

/// <summary>What a word ends in, compared letter by letter whatever the language of the machine.</summary>
internal static class Ending
{
    /// <summary>Whether a word ends in one of these.</summary>
    public static bool EndsIn(this string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
