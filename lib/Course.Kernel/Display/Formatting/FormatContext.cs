using Course.Kernel.Display.Writers;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>One formatting under way: where it writes, and how deep in the value it is.</summary>
/// <param name="writer">Where the text goes.</param>
public class FormatContext(TextWriter writer) : IDisposable
{
    /// <summary>Objects that lead to ever new objects would fill megabytes below the recursion limit already.</summary>
    private const int MaxExpansions = 1000;

    private readonly Stack<object> _path = new();
    private int _expansions;
    private bool _needsStyle;

    /// <summary>How many values enclose the one being written, itself included.</summary>
    public int Depth => _path.Count;

    /// <summary>Where the text goes.</summary>
    public TextWriter Writer { get; } = writer;

    /// <summary>The column at which the lines of the value being written start, in plain text.</summary>
    internal int Indent { get; set; }

    /// <summary>Whether the value being written stands behind the dash of a list, where its type is left out.</summary>
    internal bool StartsItem { get; set; }

    /// <summary>Enters a value until the result is disposed.</summary>
    internal Entered Enter(object value)
    {
        _path.Push(value);
        return new Entered(this);
    }

    /// <summary>Whether the parts of the value just entered may be written, rather than one line for all of it.</summary>
    internal bool TryExpand() =>
        Depth <= Formatter.RecursionLimit && !IsEnclosedByItself() && ++_expansions <= MaxExpansions;

    /// <summary>Whether the value just entered was reached through itself.</summary>
    internal bool IsEnclosedByItself() =>
        _path.TryPeek(out var value) && !value.GetType().IsValueType && _path.Skip(1).Any(v => ReferenceEquals(v, value));

    /// <summary>Asks for the style rules of tables, written once after everything else.</summary>
    internal void RequireStyle() => _needsStyle = true;

    /// <summary>Completes the output.</summary>
    public void Dispose()
    {
        if (_needsStyle)
        {
            Writer.Write(HtmlStyle.Element);
            _needsStyle = false;
        }

        GC.SuppressFinalize(this);
    }

    internal readonly ref struct Entered(FormatContext context)
    {
        public void Dispose() => context._path.Pop();
    }
}
