using System.Text;

namespace Course.Kernel.Scripting;

/// <summary>Splits a cell at its magic commands. Nothing of a cell runs unless all of it can be read.</summary>
internal sealed class SubmissionParser
{
    private readonly string _cellName;
    private readonly string[] _lines;
    private readonly List<CellSection> _sections = [];
    private readonly List<DirectiveLine> _packages = [];
    private readonly StringBuilder _text = new();
    private CodePosition? _position;
    private int _codeStart;
    private ShownLanguage? _language;

    private SubmissionParser(string source, string cellName)
    {
        _cellName = cellName;
        _lines = source.Replace("\r\n", "\n").Split('\n');
    }

    /// <summary>The parts of a cell, in order.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="cellName">What to call the cell in an error.</param>
    /// <exception cref="CellFailedException">The cell holds a magic command that is not known.</exception>
    public static IReadOnlyList<CellSection> Parse(string source, string cellName) => new SubmissionParser(source, cellName).Parse();

    private List<CellSection> Parse()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (DirectiveLine.TryParse(i, _lines[i]) is not { } line || !TakeDirective(line))
            {
                _text.Append(_lines[i]).Append('\n');
            }
        }

        EndSection();
        return _sections;
    }

    /// <summary>Acts on a line that may be a directive; false if it is text after all.</summary>
    private bool TakeDirective(DirectiveLine line)
    {
        var isCode = _language is null;
        if (isCode && !(_position ??= RestOfCode()).IsBetweenTokens(OffsetInCode(line)))
        {
            return false;
        }

        if (line.IsPackage && isCode)
        {
            _packages.Add(line);
            _text.Append('\n');
            return true;
        }

        if (!line.Name.StartsWith("#!", StringComparison.Ordinal) || line.Name.StartsWith("#!/", StringComparison.Ordinal))
        {
            return false;
        }

        switch (MagicCatalog.Find(line.Name))
        {
            case { } magic:
                Start(magic, line);
                return true;
            case null when isCode:
                throw line.Error(_cellName, MagicCatalog.Unknown(line.Name));
            default:
                return false;
        }
    }

    private void Start(Magic magic, DirectiveLine line)
    {
        if (line.Argument.Length > 0 && !magic.TakesArgument)
        {
            throw line.Error(_cellName, $"{magic.Name} takes no argument, got {line.Argument}. Put what follows on a line of its own.");
        }

        EndSection();
        switch (magic)
        {
            case CSharpMagic:
                _language = null;
                break;
            case ShownLanguage language:
                _language = language;
                break;
            default:
                _sections.Add(new CellSection.Command(magic, line));
                break;
        }

        _position = null;
        _codeStart = line.Number + 1;
    }

    private void EndSection()
    {
        var text = _text.ToString();
        if (_language is { } language)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                _sections.Add(new CellSection.Text(language, text.Trim('\n')));
            }
        }
        else if (!string.IsNullOrWhiteSpace(text) || _packages.Count > 0)
        {
            _sections.Add(new CellSection.Code(new string('\n', _codeStart) + text.TrimEnd('\n'), [.. _packages]));
        }

        _text.Clear();
        _packages.Clear();
    }

    private CodePosition RestOfCode() => new(string.Join('\n', _lines[_codeStart..]));

    private int OffsetInCode(DirectiveLine line) =>
        _lines[_codeStart..line.Number].Sum(l => l.Length + 1) + line.Text.Length - line.Text.TrimStart().Length;
}
