namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The colors a figure gets when it names none. Series follow Okabe and Ito (2008), "Color Universal Design": eight
/// colors that people with any of the common color-vision deficiencies can tell apart.
/// </summary>
internal static class Palette
{
    public static Rgba Ink { get; } = new(0x2a, 0x34, 0x44);

    public static Rgba Grid { get; } = new(0xe6, 0xe9, 0xef);

    public static Rgba ZeroLine { get; } = new(0xa9, 0xb1, 0xbf);

    public static Rgba Axis { get; } = new(0x6b, 0x75, 0x86);

    private static readonly Rgba[] OkabeIto =
    [
        new(0x00, 0x72, 0xb2), new(0xd5, 0x5e, 0x00), new(0x00, 0x9e, 0x73), new(0xcc, 0x79, 0xa7),
        new(0xe6, 0x9f, 0x00), new(0x56, 0xb4, 0xe9), new(0xf0, 0xe4, 0x42), new(0x55, 0x5b, 0x66),
    ];

    /// <summary>The figure's colorway, or Okabe and Ito's colors.</summary>
    public static IReadOnlyList<Rgba> Read(FigureNode colorway)
    {
        Rgba[] colors = [.. colorway.Items().Select(item => item.Color(Ink))];
        return colors.Length > 0 ? colors : OkabeIto;
    }
}
