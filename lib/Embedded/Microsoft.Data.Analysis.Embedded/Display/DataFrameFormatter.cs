namespace Microsoft.Data.Analysis;

/// <summary>Writes a frame in one MIME type; kernels call it by the names of its members.</summary>
internal sealed class DataFrameFormatter(string mimeType, Action<DataFrame, TextWriter> write)
{
    public string MimeType { get; } = mimeType;

    /// <returns>Whether the value is a frame, and so was written.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not DataFrame frame)
            return false;
        write(frame, writer);
        return true;
    }
}
