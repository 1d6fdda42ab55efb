namespace Course.Text;

/// <summary>What a word is in its sentence, as far as its base form depends on it.</summary>
public enum PartOfSpeech
{
    /// <summary>A noun: <c>meetings</c> is a form of <c>meeting</c>.</summary>
    Noun,

    /// <summary>A verb: <c>meeting</c> is a form of <c>meet</c>.</summary>
    Verb,

    /// <summary>An adjective: <c>better</c> is a form of <c>good</c>.</summary>
    Adjective,

    /// <summary>An adverb: <c>better</c> is a form of <c>well</c>.</summary>
    Adverb,

    /// <summary>Any other word: it has no other forms here.</summary>
    Other,
}
