namespace Course.Kernel.Display.Plotly;

/// <summary>A font of the figure: what is left unset comes from the font around it.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Color">The color of the letters.</param>
/// <param name="Bold">Whether all is bold.</param>
internal sealed record Font(double Size, Rgba Color, bool Bold = false)
{
    private const double Smallest = 4, Largest = 120;

    /// <summary>This font, changed where <paramref name="node"/> says so.</summary>
    public Font With(FigureNode node) => new(
        node["size"].Number(Size, Smallest, Largest),
        node["color"].Color(Color),
        node["weight"].Exists ? IsBold(node["weight"]) : Bold);

    /// <summary>This font at another size, before the figure has its say.</summary>
    public Font Scaled(double factor) => this with { Size = Size * factor };

    private static bool IsBold(FigureNode weight) =>
        weight.IsNumber ? weight.Number(400) >= 600 : weight.Text() is "bold" or "bolder";
}
