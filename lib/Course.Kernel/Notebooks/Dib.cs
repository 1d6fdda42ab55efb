namespace Course.Kernel.Notebooks;

/// <summary>The .dib form of a notebook.</summary>
public static class Dib
{
    /// <summary>Reads the text of a .dib file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file it came from, named in errors.</param>
    public static Notebook Parse(string text, string? path = null) => throw new NotSupportedException("Dib.Parse");

    /// <summary>Writes a notebook as the text of a .dib file.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string Write(Notebook notebook) => throw new NotSupportedException("Dib.Write");
}
