namespace Course.Cli.Site.Tex;

/// <summary>A place in a formula's source, and the few ways a parser moves on from it.</summary>
internal sealed class TexCursor(string source)
{
    private int _position;

    /// <summary>Whether nothing but space is left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return _position == source.Length;
        }
    }

    /// <summary>The next character that is not space, or NUL at the end.</summary>
    public char Peek => AtEnd ? '\0' : source[_position];

    /// <summary>The character right here, space included, or NUL at the end.</summary>
    public char PeekRaw => _position < source.Length ? source[_position] : '\0';

    /// <summary>Where the cursor stands: restoring it takes back what was read since.</summary>
    public int Position
    {
        get => _position;
        set => _position = value;
    }

    /// <summary>The command that comes next without its backslash (<c>frac</c>, or <c>,</c>), or null.</summary>
    public string? PeekCommand
    {
        get
        {
            if (Peek != '\\')
            {
                return null;
            }

            var start = _position;
            var name = ReadCommand();
            _position = start;
            return name;
        }
    }

    /// <summary>Takes one character, whatever it is.</summary>
    public char Read() =>
        _position < source.Length ? source[_position++] : throw Error("The formula ends too early.");

    /// <summary>Takes the next character, surrogate pairs whole.</summary>
    public string ReadSymbol()
    {
        SkipSpace();
        var first = Read();
        return char.IsHighSurrogate(first) ? $"{first}{Read()}" : first.ToString();
    }

    /// <summary>Takes the next character if it is the one asked for.</summary>
    public bool TryRead(char expected)
    {
        if (Peek != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Takes the next command if it is the one asked for.</summary>
    public bool TryReadCommand(string name)
    {
        if (PeekCommand != name)
        {
            return false;
        }

        ReadCommand();
        return true;
    }

    /// <summary>Takes the next character, which must be the one asked for.</summary>
    public void Expect(char expected)
    {
        if (!TryRead(expected))
        {
            throw Error($"Expected {expected}, found {Describe()}.");
        }
    }

    /// <summary>Takes a command: a run of letters with an optional star, or one other character.</summary>
    public string ReadCommand()
    {
        Expect('\\');
        var start = _position;
        while (char.IsAsciiLetter(PeekRaw))
        {
            _position++;
        }

        if (_position == start)
        {
            return Read().ToString();
        }

        if (PeekRaw == '*' && source[start.._position] == "operatorname")
        {
            _position++;
        }

        return source[start.._position];
    }

    /// <summary>Takes <c>{…}</c> as it stands, inner braces balanced.</summary>
    public string ReadRawGroup()
    {
        Expect('{');
        var start = _position;
        for (var depth = 1; depth > 0;)
        {
            switch (Read())
            {
                case '\\':
                    Read();
                    break;
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    break;
            }
        }

        return source[start..(_position - 1)];
    }

    /// <summary>Takes <c>[…]</c> as it stands if it comes next, or null.</summary>
    public string? TryReadRawOption()
    {
        if (!TryRead('['))
        {
            return null;
        }

        var start = _position;
        while (Read() != ']')
        {
        }

        return source[start..(_position - 1)];
    }

    /// <summary>What comes next, for a message.</summary>
    public string Describe() =>
        AtEnd ? "the end of the formula" : PeekCommand is { } command ? $"\\{command}" : $"“{PeekRaw}”";

    /// <summary>An error at this place, or at an earlier one.</summary>
    public TexException Error(string problem, int? position = null) => new(problem, source, position ?? _position);

    // Space means nothing in mathematics; a % hides the rest of its line.
    private void SkipSpace()
    {
        while (_position < source.Length)
        {
            if (char.IsWhiteSpace(source[_position]))
            {
                _position++;
            }
            else if (source[_position] == '%')
            {
                var end = source.IndexOf('\n', _position);
                _position = end < 0 ? source.Length : end;
            }
            else
            {
                return;
            }
        }
    }
}
