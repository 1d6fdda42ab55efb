namespace Course.Cli.Site.Links;

/// <summary>Where a link or an image of a notebook leads once the notebook is a page of the site.</summary>
/// <param name="site">What the site holds.</param>
/// <param name="folder">The folder of the notebook, to which its paths are relative.</param>
internal sealed class LinkResolver(SiteMap site, string folder)
{
    /// <summary>Resolves the target of a link: a page, a file of the course, an address elsewhere.</summary>
    public Target Link(string url)
    {
        if (url.StartsWith('#'))
        {
            return new Target(TargetKind.Found, url);
        }

        if (Scheme(url) is { } scheme)
        {
            return new Target(scheme is "http" or "https" or "mailto" ? TargetKind.Found : TargetKind.Unsafe, url);
        }

        return Local(url);
    }

    /// <summary>Resolves what a page would load by itself: a picture, say. Nothing may come from elsewhere.</summary>
    public Target Load(string url) => Scheme(url) switch
    {
        "data" => new Target(TargetKind.Found, url),
        "http" or "https" => new Target(TargetKind.Remote, url),
        null when url.StartsWith('#') => new Target(TargetKind.Found, url),
        null => Local(url),
        _ => new Target(TargetKind.Unsafe, url),
    };

    private Target Local(string url)
    {
        var hash = url.IndexOf('#');
        var (path, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var full = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(path.Split('?')[0])));
        if (site.PageOf(full) is { } page)
        {
            return new Target(TargetKind.Found, page + fragment);
        }

        if (!File.Exists(full))
        {
            return new Target(Directory.Exists(full) ? TargetKind.NotInSite : TargetKind.Missing, url);
        }

        // A lesson that was not run this time has no page; it is not handed out as a raw file either.
        return Path.GetExtension(full) is ".ipynb" or ".dib"
            ? new Target(TargetKind.NotInSite, url)
            : site.Copy(full) is { } copy ? new Target(TargetKind.Found, copy + fragment) : new Target(TargetKind.NotInSite, url);
    }

    // A protocol-relative //host/path is as remote as one with its scheme; C:\ is no scheme.
    private static string? Scheme(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return "https";
        }

        var colon = url.IndexOf(':');
        return colon > 1 && url[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? url[..colon].ToLowerInvariant()
            : null;
    }
}
