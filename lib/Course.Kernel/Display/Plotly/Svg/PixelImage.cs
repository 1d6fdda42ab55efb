namespace Course.Kernel.Display.Plotly;

/// <summary>An image of single pixels, embedded in the picture and stretched over a rectangle.</summary>
internal sealed class PixelImage
{
    /// <summary>Wider or higher images are thinned: no screen shows more.</summary>
    private const int Largest = 1024;

    private readonly int width;
    private readonly int height;
    private readonly Rgba[] pixels;

    public PixelImage(int width, int height, Func<int, int, Rgba> color)
    {
        this.width = Math.Min(width, Largest);
        this.height = Math.Min(height, Largest);
        pixels = new Rgba[this.width * this.height];
        for (var y = 0; y < this.height; y++)
            for (var x = 0; x < this.width; x++)
                pixels[(y * this.width) + x] = color((int)((long)x * width / this.width), (int)((long)y * height / this.height));
    }

    /// <param name="svg">The picture.</param>
    /// <param name="box">Where it goes.</param>
    /// <param name="smooth">Whether colors run into each other instead of forming cells.</param>
    public void Draw(SvgWriter svg, Box box, bool smooth)
    {
        var data = Convert.ToBase64String(PngEncoder.Encode(width, height, pixels));
        svg.Start("image").Attr("x", box.Left).Attr("y", box.Top).Attr("width", box.Width).Attr("height", box.Height)
            .Attr("preserveAspectRatio", "none");
        if (!smooth) svg.Attr("image-rendering", "pixelated");
        svg.Attr("href", "data:image/png;base64," + data).End();
    }
}
