namespace Course.Cli.Site;

/// <summary>The files that every site has, built into the tool.</summary>
internal static class SiteAssets
{
    /// <summary>The text of an asset.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"Course.Cli.Site.Assets.{name}")
            ?? throw new InvalidOperationException($"The tool was built without the asset {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
