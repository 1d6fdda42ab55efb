namespace Course.Cli.Site.Links;

/// <summary>What became of a link.</summary>
internal enum TargetKind
{
    /// <summary>It leads somewhere.</summary>
    Found,

    /// <summary>It names something that exists, and that this site does not hold.</summary>
    NotInSite,

    /// <summary>It names a file that does not exist.</summary>
    Missing,

    /// <summary>It would be loaded from another machine.</summary>
    Remote,

    /// <summary>It has a scheme that is no address, such as <c>javascript:</c>.</summary>
    Unsafe,
}

/// <summary>A link as the page writes it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Url">The address to write if it was found, else the one that was given.</param>
internal sealed record Target(TargetKind Kind, string Url);
