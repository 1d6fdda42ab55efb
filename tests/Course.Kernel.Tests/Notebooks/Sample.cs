namespace Course.Kernel.Tests.Notebooks;

/// <summary>The sample files in the Data folder, each in the style of the tool that writes such files.</summary>
internal static class Sample
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Notebooks", "Data", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name));
}
