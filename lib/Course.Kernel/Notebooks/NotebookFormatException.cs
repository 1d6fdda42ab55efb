namespace Course.Kernel.Notebooks;

/// <summary>A notebook's text is not what its format asks for. The message says where, what was expected and what to do; no file was changed.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problem">What was expected, what came and what to do, as a sentence.</param>
    /// <param name="path">The file, or null when the text did not come from one.</param>
    /// <param name="line">The line, counted from 1, or null where there is no one line to blame.</param>
    /// <param name="column">The column, counted from 1 in UTF-16 units.</param>
    /// <param name="inner">The parser's own error.</param>
    public NotebookFormatException(string problem, string? path = null, int? line = null, int? column = null, Exception? inner = null)
        : base($"{Place(path, line, column)}: {problem} Nothing was changed.", inner)
    {
        Problem = problem;
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>What was expected, what came and what to do, without the place.</summary>
    public string Problem { get; }

    /// <summary>The file, or null when the text did not come from one.</summary>
    public string? Path { get; }

    /// <summary>The line, counted from 1, or null where there is no one line to blame.</summary>
    public int? Line { get; }

    /// <summary>The column, counted from 1 in UTF-16 units, or null.</summary>
    public int? Column { get; }

    private static string Place(string? path, int? line, int? column)
    {
        var place = path ?? "The notebook";
        return line is null ? place : $"{place}, line {line}, column {column}";
    }
}
