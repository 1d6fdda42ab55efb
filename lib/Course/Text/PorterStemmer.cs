namespace Course.Text;

/// <summary>Porter's stemmer: five steps of rules, each under a condition on what would remain.</summary>
/// <remarks>
/// <para>M. F. Porter 1980, "An algorithm for suffix stripping", Program 14(3). As in the author's own program, words of one or
/// two letters stay as they are. The names of the conditions are the paper's: m, *v*, *d, *o.</para>
/// <para>Example: <c>relational</c> becomes <c>relate</c> in step 2 and <c>relat</c> in step 5. Stemming a stem may change
/// it again: <c>pleasing</c> becomes <c>pleas</c>, which becomes <c>plea</c>.</para>
/// </remarks>
public sealed class PorterStemmer : IStemmer
{
    // Within a step the longest matching ending decides alone, whether its condition holds or not.
    private static readonly (string Ending, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string Ending, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic", "ou",
    ];

    /// <inheritdoc/>
    public string Stem(string word)
    {
        word = word.ToLowerInvariant();
        if (word.Length <= 2)
        {
            return word;
        }

        word = DropPlural(word);
        word = DropPastAndProgressive(word);
        if (word.EndsWith('y') && HasVowel(word[..^1]))
        {
            word = word[..^1] + "i";
        }

        word = Replace(word, Step2);
        word = Replace(word, Step3);
        word = DropLastEnding(word);
        return Tidy(word);
    }

    /// <summary>Step 1a: caresses → caress, ponies → poni, cats → cat.</summary>
    private static string DropPlural(string word) =>
        word.EndsIn("sses", "ies") ? word[..^2]
        : word.EndsWith('s') && !word.EndsIn("ss") ? word[..^1]
        : word;

    /// <summary>Step 1b: agreed → agree, plastered → plaster, hopping → hop, filing → file.</summary>
    private static string DropPastAndProgressive(string word)
    {
        if (word.EndsIn("eed"))
        {
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        }

        var ending = word.EndsIn("ed") ? 2 : word.EndsIn("ing") ? 3 : 0;
        var stem = word[..^ending];
        if (ending == 0 || !HasVowel(stem))
        {
            return word;
        }

        return stem.EndsIn("at", "bl", "iz") ? stem + "e"
            : EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
            : Measure(stem) == 1 && EndsInShortSyllable(stem) ? stem + "e"
            : stem;
    }

    /// <summary>Steps 2 and 3, for m > 0: relational → relate, triplicate → triplic.</summary>
    private static string Replace(string word, (string Ending, string Replacement)[] rules)
    {
        foreach (var (ending, replacement) in rules)
        {
            if (word.EndsIn(ending))
            {
                return Measure(word[..^ending.Length]) > 0 ? word[..^ending.Length] + replacement : word;
            }
        }

        return word;
    }

    /// <summary>Step 4, for m > 1: revival → reviv, adoption → adopt.</summary>
    private static string DropLastEnding(string word)
    {
        foreach (var ending in Step4)
        {
            if (word.EndsIn(ending))
            {
                var stem = word[..^ending.Length];
                return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : word;
            }
        }

        return word;
    }

    /// <summary>Step 5: probate → probat, cease → ceas, controll → control.</summary>
    private static string Tidy(string word)
    {
        if (word.EndsWith('e') && Measure(word[..^1]) is var m && (m > 1 || (m == 1 && !EndsInShortSyllable(word[..^1]))))
        {
            word = word[..^1];
        }

        return word.EndsIn("ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    /// <summary>m: how often a vowel is followed by a consonant. 0 in "tree", 1 in "trouble", 2 in "private".</summary>
    private static int Measure(string stem)
    {
        var vowels = Vowels(stem);
        var measure = 0;
        for (var i = 1; i < vowels.Length; i++)
        {
            measure += vowels[i - 1] && !vowels[i] ? 1 : 0;
        }

        return measure;
    }

    /// <summary>*v*</summary>
    private static bool HasVowel(string stem) => Vowels(stem).Contains(true);

    /// <summary>*d</summary>
    private static bool EndsInDoubleConsonant(string stem) => stem.Length > 1 && stem[^1] == stem[^2] && !Vowels(stem)[^1];

    /// <summary>*o: consonant, vowel, consonant at the end, the last not w, x or y.</summary>
    private static bool EndsInShortSyllable(string stem) =>
        stem.Length > 2 && Vowels(stem)[^3..] is [false, true, false] && stem[^1] is not ('w' or 'x' or 'y');

    /// <summary>Which letters are vowels. A y is one after a consonant: in "syzygy" all are, in "toy" it is not.</summary>
    private static bool[] Vowels(string stem)
    {
        var vowels = new bool[stem.Length];
        for (var i = 0; i < stem.Length; i++)
        {
            vowels[i] = stem[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (stem[i] == 'y' && i > 0 && !vowels[i - 1]);
        }

        return vowels;
    }
}
