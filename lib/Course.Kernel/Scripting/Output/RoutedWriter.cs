using System.Text;

namespace Course.Kernel.Scripting;

/// <summary>A console writer that hands text to the cell it was written in, or to the console's first writer outside any cell.</summary>
internal sealed class RoutedWriter(StreamName stream, AsyncLocal<OutputQueue?> cell, TextWriter outside) : TextWriter
{
    public override Encoding Encoding => outside.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (cell.Value is { } queue)
        {
            queue.Write(stream, buffer);
        }
        else
        {
            outside.Write(buffer);
        }
    }

    /// <summary>In one piece, so that lines written by several threads do not mix.</summary>
    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Flush()
    {
        if (cell.Value is null)
        {
            outside.Flush();
        }
    }
}
