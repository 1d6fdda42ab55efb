namespace Course.Text;

/// <summary>The tokens that stand for no text of their own. A vocabulary gives those it has the first ids, in this order.</summary>
[Flags]
public enum SpecialTokens
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><c>&lt;pad&gt;</c> fills up short sequences.</summary>
    Pad = 1,

    /// <summary><c>&lt;unk&gt;</c> stands for every token that is not in the vocabulary.</summary>
    Unk = 2,

    /// <summary><c>&lt;bos&gt;</c> begins a sequence.</summary>
    Bos = 4,

    /// <summary><c>&lt;eos&gt;</c> ends a sequence.</summary>
    Eos = 8,

    /// <summary>All four, with the ids 0 to 3.</summary>
    All = Pad | Unk | Bos | Eos,
}
