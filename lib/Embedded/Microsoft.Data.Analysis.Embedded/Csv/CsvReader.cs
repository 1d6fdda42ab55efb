using System.Diagnostics;
using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>Splits CSV text into records, as the package's parser does.</summary>
/// <remarks>
/// White space around a field goes, also inside quotes; lines of nothing but white space are skipped;
/// a doubled quote inside quotes is a quote; a line ends with LF, CR or both.
/// </remarks>
internal sealed class CsvReader
{
    private const char ByteOrderMark = '\uFEFF';
    private readonly string _text;
    private readonly char _separator;
    private int _position;
    private int _line = 1;

    private CsvReader(string text, char separator)
    {
        _text = text;
        _separator = separator;
        TrySkip(ByteOrderMark);
    }

    /// <summary>The records, read as they are asked for, and from the start each time.</summary>
    /// <exception cref="FormatException">A quote is not closed, or followed by something else than a separator.</exception>
    public static IEnumerable<CsvRecord> Records(string text, char separator)
    {
        CsvReader reader = new(text, separator);
        while (reader.SkipBlankLines())
            yield return new CsvRecord(reader._line, [.. reader.Fields()]);
    }

    private bool SkipBlankLines()
    {
        while (_position < _text.Length && LineFrom(_position).IsWhiteSpace())
        {
            _position += LineFrom(_position).Length;
            EndLine();
        }
        return _position < _text.Length;
    }

    private ReadOnlySpan<char> LineFrom(int position)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(position);
        int end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    private IEnumerable<string> Fields()
    {
        do
        {
            yield return Field();
        }
        while (TrySkip(_separator));
        EndLine();
    }

    private string Field()
    {
        int start = _position;
        SkipSpaces();
        if (TrySkip('"'))
            return Quoted();
        int end = _text.AsSpan(start).IndexOfAny(_separator, '\r', '\n');
        _position = end < 0 ? _text.Length : start + end;
        return _text[start.._position].Trim();
    }

    private string Quoted()
    {
        int opened = _line;
        StringBuilder field = new();
        while (_position < _text.Length)
        {
            char current = _text[_position];
            if (TrySkip('"'))
            {
                if (!TrySkip('"'))
                {
                    CheckEnd(opened);
                    return field.ToString().Trim();
                }
            }
            else
            {
                CountLine();
                _position++;
            }
            field.Append(current);
        }
        throw new FormatException($"Line {opened} cannot be parsed: a quote is opened there and never closed.");
    }

    private void CheckEnd(int opened)
    {
        SkipSpaces();
        if (_position < _text.Length && _text[_position] != _separator && _text[_position] is not ('\r' or '\n'))
        {
            throw new FormatException(
                $"Line {opened} cannot be parsed: after a closing quote comes '{_text[_position]}', where '{_separator}' or the end of the line is expected. A quote inside quotes is written twice.");
        }
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]) && _text[_position] != _separator && _text[_position] is not ('\r' or '\n'))
            _position++;
    }

    private bool TrySkip(char expected)
    {
        bool found = _position < _text.Length && _text[_position] == expected;
        _position += found ? 1 : 0;
        return found;
    }

    private void EndLine()
    {
        if (_position >= _text.Length)
            return;
        CountLine();
        bool carriageReturn = TrySkip('\r');
        bool lineFeed = TrySkip('\n');
        Debug.Assert(carriageReturn || lineFeed, "A line ends here.");
    }

    /// <summary>Counts the line that ends at this character, if one does.</summary>
    private void CountLine()
    {
        bool carriageReturnOfBoth = _text[_position] == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n';
        _line += _text[_position] == '\n' || (_text[_position] == '\r' && !carriageReturnOfBoth) ? 1 : 0;
    }
}
