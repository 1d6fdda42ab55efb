namespace Course.Text;

/// <summary>
/// Finds the base form of an English word, the one a dictionary lists. Unlike a stem, it is always meant to be a word,
/// and it depends on the part of speech. See lesson 02.
/// </summary>
/// <remarks>
/// <para>Irregular forms come from <c>data/text/lemmas.txt</c>, all others from rules of spelling. Without a dictionary the
/// rules must guess whether a final e was dropped (<c>hoping</c>, <c>visiting</c>); rare words may come out wrong.</para>
/// <para>Example: <c>saw</c> is <c>see</c> as a verb and <c>saw</c> as a noun; <c>running</c> is <c>run</c> as a verb.</para>
/// </remarks>
public static class Lemmatizer
{
    private static readonly Dictionary<(string Form, PartOfSpeech), string> Irregular = WordList.Read("lemmas.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(f => f[2].Split(' ').Select(form => (Key: (form, Enum.Parse<PartOfSpeech>(f[0])), Lemma: f[1])))
        .ToDictionary(entry => entry.Key, entry => entry.Lemma);

    // What a verb or adjective of several syllables ends in, when it has lost its e: creat(e), divid(e), prepar(e).
    private static readonly string[] LostE =
        ["at", "ut", "ot", "ad", "id", "od", "ud", "ib", "ok", "ap", "ar", "ir", "ur", "in", "um", "il", "ul"];

    /// <summary>Finds the base form of a word.</summary>
    /// <param name="word">The word, without punctuation; capitals become small letters.</param>
    /// <param name="partOfSpeech">What the word is in its sentence.</param>
    /// <returns>The base form; the word itself where it is one already.</returns>
    public static string Lemmatize(string word, PartOfSpeech partOfSpeech)
    {
        word = word.ToLowerInvariant();
        return Irregular.TryGetValue((word, partOfSpeech), out var lemma) ? lemma : partOfSpeech switch
        {
            PartOfSpeech.Noun => Singular(word),
            PartOfSpeech.Verb => Infinitive(word),
            PartOfSpeech.Adjective or PartOfSpeech.Adverb => Positive(word),
            _ => word,
        };
    }

    /// <summary>cities → city, churches → church, viruses → virus, houses → house.</summary>
    private static string Singular(string noun) =>
        noun.Length < 4 || noun[^1] != 's' || noun.EndsIn("ss", "us", "is", "ics") ? noun
        : noun.EndsIn("ies") ? (noun.Length > 4 ? noun[..^3] + "y" : noun[..^1])
        : noun.EndsIn("sses", "shes", "ches", "xes", "zzes", "tzes", "oes") ? noun[..^2]
        : noun.EndsIn("uses") && !noun.EndsIn("ouses", "auses") ? noun[..^2]
        : noun[..^1];

    /// <summary>carries → carry, watches → watch, stopped → stop, hoping → hope.</summary>
    private static string Infinitive(string verb)
    {
        if (verb.Length < 4)
        {
            return verb;
        }

        return verb.EndsIn("ies", "ied") ? (verb.Length > 4 ? verb[..^3] + "y" : verb[..^1])
            : verb.EndsIn("eed") ? verb
            : verb.EndsIn("ed") ? Restore(verb, 2)
            : verb.EndsIn("ing") ? Restore(verb, 3)
            : verb.EndsIn("sses", "shes", "ches", "xes", "zzes", "oes") ? verb[..^2]
            : verb.EndsIn("s") && !verb.EndsIn("ss", "us", "is") ? verb[..^1]
            : verb;
    }

    /// <summary>happier → happy, biggest → big, larger → large.</summary>
    private static string Positive(string word) =>
        word.EndsIn("ier") && word.Length > 4 ? word[..^3] + "y"
        : word.EndsIn("iest") ? word[..^4] + "y"
        : word.EndsIn("est") ? Restore(word, 3)
        : word.EndsIn("er") && !word.EndsIn("eer") ? Restore(word, 2)
        : word;

    /// <summary>Takes an ending off and undoes what it did to the spelling: a doubled consonant, a dropped e.</summary>
    private static string Restore(string word, int ending)
    {
        var stem = word[..^ending];
        var syllables = Enumerable.Range(0, stem.Length).Count(i => IsVowel(stem, i) && (i == 0 || !IsVowel(stem, i - 1)));
        if (stem.Length < 2 || syllables == 0)
        {
            return word;
        }

        var (last, before) = (stem[^1], stem[^2]);
        if (last == before && !IsVowel(stem, stem.Length - 1))
        {
            return last is 'l' or 's' or 'z' or 'f' ? stem : stem[..^1];
        }

        // A single vowel before a single consonant at the end.
        var isShort = !IsVowel(stem, stem.Length - 1) && IsVowel(stem, stem.Length - 2) && !(stem.Length > 2 && IsVowel(stem, stem.Length - 3));
        var hasLostE =
            last is 'u' or 'v' or 'z' or 'c' or 's'
            || (last == 'g' && before != 'n')
            || (last == 'l' && "bcdfgkpstz".Contains(before))
            || (isShort && (syllables == 1 ? last is not ('w' or 'x' or 'y') : stem.EndsIn(LostE)))
            || stem.EndsIn("iat", "uat");
        return hasLostE ? stem + "e" : stem;
    }

    /// <summary>The u of "qu" is no vowel; a y is one, but not at the beginning.</summary>
    private static bool IsVowel(string word, int i) =>
        word[i] is 'a' or 'e' or 'i' or 'o' || (word[i] == 'u' && !(i > 0 && word[i - 1] == 'q')) || (word[i] == 'y' && i > 0);
}
