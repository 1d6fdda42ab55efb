namespace Course.Kernel.Notebooks;

/// <summary>
/// How a cell stands in a .dib text: the line that names its kernel, an empty line, and the source without empty lines around it.
/// A source that names a kernel on a line of its own falls into several segments there, and does so in .NET Interactive too.
/// </summary>
/// <param name="Before">What stands before the content, as a rule <c>#!csharp</c> and an empty line.</param>
/// <param name="Content">From the first segment's start to the last one's end.</param>
/// <param name="After">What is left behind the last segment, as a rule nothing.</param>
/// <param name="Fingerprint">What to know the content's segments by.</param>
internal sealed record DibBlock(string Before, string Content, string After, DibFingerprint Fingerprint)
{
    /// <summary>
    /// The cell's block; null for a cell that a .dib text cannot show: a raw one, an empty one, or one whose kernel has no name there.
    /// </summary>
    public static DibBlock? Of(NotebookCell cell, KernelNames names)
    {
        if (cell.Kind is CellKind.Raw || names.Resolve(cell.Language) is not { } kernel || !KernelNames.CanStandInText(kernel))
        {
            return null;
        }

        // The line end behind the source stands for the one that follows in the file: a last "\r" becomes part of it.
        var source = cell.Source + "\n";
        if (DibSegment.Split(source, 0, kernel, KernelNames.None) is not [var trimmed])
        {
            return null;
        }

        var text = $"#!{kernel}\n\n{source[trimmed.Start..trimmed.End]}\n";
        var segments = DibSegment.Split(text, 0, kernel, names);
        if (segments.Count == 0)
        {
            return null;
        }

        var (start, end) = (segments[0].Start, segments[^1].End);
        return new(text[..start], text[start..end], text[end..^1], DibFingerprint.Of(text, segments));
    }

    /// <summary>What stands between two blocks, or before the first one when <paramref name="earlier"/> is null.</summary>
    /// <param name="earlier">The block before.</param>
    /// <param name="block">The block after.</param>
    /// <param name="head">The text before the first block.</param>
    public static string Gap(DibBlock? earlier, DibBlock block, string head) =>
        (earlier is not null ? earlier.After + "\n\n" : head.Length > 0 ? "\n" : "") + block.Before;

    /// <summary>What stands behind the last block.</summary>
    public static string Tail(DibBlock? last) => last is null ? "" : last.After + "\n";
}
