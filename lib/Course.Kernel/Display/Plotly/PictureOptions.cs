namespace Course.Kernel.Display.Plotly;

/// <summary>What a caller may ask of a picture beyond what the figure itself says.</summary>
public sealed record PictureOptions
{
    /// <summary>Width in CSS pixels when the figure sets none. Default 700.</summary>
    public int Width { get; init; } = 700;

    /// <summary>Height in CSS pixels when the figure sets none. Default 420.</summary>
    public int Height { get; init; } = 420;

    /// <summary>
    /// Whether a page with a dark scheme gets light text on a transparent ground. Default false: the picture lies on
    /// its own light paper, which is readable everywhere, also where a dark theme does not tell the picture that it
    /// is dark (VS Code, Jupyter, an image on a Git host). Set it only for a page that follows
    /// <c>prefers-color-scheme</c>.
    /// </summary>
    public bool FollowColorScheme { get; init; }

    /// <summary>The most marks of one trace that get a tooltip of their own. Default 400.</summary>
    public int MaxTooltips { get; init; } = 400;

    /// <summary>The options used when a caller gives none.</summary>
    public static PictureOptions Default { get; } = new();
}
