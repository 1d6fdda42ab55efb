namespace Course.Kernel.Scripting;

/// <summary>A console reader that tells a cell it has no standard input, and reads on outside any cell.</summary>
internal sealed class RoutedReader(AsyncLocal<OutputQueue?> cell, TextReader outside) : TextReader
{
    public override int Peek() => Source.Peek();

    public override int Read() => Source.Read();

    public override string? ReadLine() => Source.ReadLine();

    public override string ReadToEnd() => Source.ReadToEnd();

    private TextReader Source => cell.Value is null
        ? outside
        : throw new InvalidOperationException(
            "A notebook cell has no standard input to read. Assign the value in the cell instead, for example: var name = \"Ada\";");
}
