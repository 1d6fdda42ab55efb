namespace Course.Cli.Site;

/// <summary>A part of the course: the lessons from its first one on, up to the next part's first.</summary>
/// <param name="Title">What the part is called.</param>
/// <param name="FirstLesson">How the file name of its first lesson begins: <c>05</c>.</param>
internal sealed record CoursePart(string Title, string FirstLesson)
{
    /// <summary>The parts of the course, in order.</summary>
    public static readonly IReadOnlyList<CoursePart> All =
    [
        new("Text and language models", "00"),
        new("Recurrent networks", "05"),
        new("Projects", "11"),
        new("Beyond", "16"),
    ];

    /// <summary>The part a lesson belongs to, by its file name, or null for a notebook outside of the course.</summary>
    public static CoursePart? Of(string lesson) =>
        lesson.Length > 2 && char.IsAsciiDigit(lesson[0]) && char.IsAsciiDigit(lesson[1]) && lesson[2] == '-'
            ? All.LastOrDefault(part => string.CompareOrdinal(part.FirstLesson, lesson) <= 0)
            : null;
}
