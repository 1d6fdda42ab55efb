namespace Course.Cli.Site.Code;

/// <summary>What a stretch of code is, for the eye. Each has one class in the stylesheet.</summary>
internal enum TokenClass
{
    /// <summary>Names, operators, punctuation: the colour of text.</summary>
    Plain,

    /// <summary>A keyword of the language.</summary>
    Keyword,

    /// <summary>A type, where the syntax shows that it is one.</summary>
    Type,

    /// <summary>A method that is called or declared.</summary>
    Method,

    /// <summary>A string or a character, with the text parts of an interpolated string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A directive such as <c>#r</c> or a magic command such as <c>#!import</c>.</summary>
    Directive,
}
