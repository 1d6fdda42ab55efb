using System.Buffers.Binary;
using System.IO.Compression;
using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class HeatmapPictureTests
{
    private const string Hidden = "\"visible\":false";

    [Fact]
    public void The_first_row_is_at_the_bottom_and_colors_follow_the_scale()
    {
        var picture = Picture.OnSquare("""{"type":"heatmap","z":[[0,1],[2,4]],"showscale":false,"colorscale":[[0,"#000"],[1,"#fff"]]}""", Hidden, Hidden);

        Assert.Equal("M50 150H150V250H50Z", picture.Filled("#000").Single().Attribute("d")!.Value);
        Assert.Equal("M150 150H250V250H150Z", picture.Filled("#404040").Single().Attribute("d")!.Value);
        Assert.Equal("M50 50H150V150H50Z", picture.Filled("#808080").Single().Attribute("d")!.Value);
        Assert.Equal("M150 50H250V150H150Z", picture.Filled("#fff").Single(p => p.Parent!.Name.LocalName == "g").Attribute("d")!.Value);
    }

    [Fact]
    public void A_reversed_axis_puts_the_first_row_on_top()
    {
        var picture = Picture.OnSquare("""{"type":"heatmap","z":[[0],[1]],"showscale":false,"colorscale":[[0,"#111"],[1,"#fff"]]}""", Hidden, Hidden + ",\"autorange\":\"reversed\"");

        Assert.Equal("M50 50H250V150H50Z", picture.Filled("#111").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void The_middle_of_the_scale_lies_at_zmid()
    {
        var picture = Picture.OnSquare("""{"type":"heatmap","z":[[-1,0,4]],"zmid":0,"showscale":false,"colorscale":[[0,"#f00"],[0.5,"#111"],[1,"#00f"]]}""", Hidden, Hidden);

        // The ends are −4 and 4: 0 is the middle, −1 three eighths of the way.
        Assert.Single(picture.Filled("#111"));
        Assert.Single(picture.Filled("#00f"));
        Assert.Single(picture.Filled("#4d0d0d"));
    }

    [Fact]
    public void A_gap_is_not_drawn()
    {
        var picture = Picture.OnSquare("""{"type":"heatmap","z":[[1,null],["NaN",2]],"showscale":false}""", Hidden, Hidden);

        Assert.Equal(2, picture.Tooltips.Count());
    }

    [Fact]
    public void A_category_that_comes_twice_shows_its_last_column()
    {
        var picture = Picture.OnSquare("""{"type":"heatmap","x":["a","b","a"],"z":[[0,1,2]],"showscale":false,"colorscale":[[0,"#111"],[1,"#eee"]]}""", Hidden, Hidden);

        var cells = picture.All("path").Where(p => p.Attribute("d")!.Value == "M50 50H150V250H50Z").ToList();
        Assert.Equal("#eee", cells[^1].Attribute("fill")!.Value);
    }

    [Fact]
    public void Text_in_cells_is_filled_in_and_stands_out()
    {
        var picture = Picture.OnSquare("""{"type":"heatmap","z":[[0,1]],"texttemplate":"%{z:.1f}","showscale":false,"colorscale":[[0,"#000"],[1,"#fff"]]}""", Hidden, Hidden);

        Assert.Equal("#fff", picture.Text("0.0").Attribute("fill")!.Value);
        Assert.NotEqual("#fff", picture.Text("1.0").Attribute("fill")?.Value);
    }

    [Fact]
    public void Text_that_cells_have_no_room_for_is_left_out()
    {
        var row = "[" + string.Join(',', Enumerable.Repeat("0.123456", 40)) + "]";
        var picture = Picture.OnSquare($$"""{"type":"heatmap","z":[{{string.Join(',', Enumerable.Repeat(row, 10))}}],"texttemplate":"%{z}"}""", Hidden, Hidden);

        Assert.DoesNotContain("0.12346", picture.Texts);
    }

    [Fact]
    public void A_large_map_is_one_image_of_a_pixel_a_cell()
    {
        var rows = Enumerable.Range(0, 30).Select(i => "[" + string.Join(',', Enumerable.Range(0, 50).Select(j => i == 0 && j == 0 ? 1 : 0)) + "]");
        var picture = Picture.OnSquare($$"""{"type":"heatmap","z":[{{string.Join(',', rows)}}],"showscale":false,"colorscale":[[0,"#102030"],[1,"#f0e0d0"]]}""", Hidden, Hidden);

        var image = picture.All("image").Single();
        Assert.Equal("pixelated", image.Attribute("image-rendering")!.Value);
        var pixels = Decode(Convert.FromBase64String(image.Attribute("href")!.Value.Split(',')[1]), out var width, out var height);
        Assert.Equal((50, 30), (width, height));
        // The first cell of the first row is the image's lower left pixel.
        Assert.Equal(new Rgba(0xf0, 0xe0, 0xd0), pixels[29 * 50]);
        Assert.Equal(1, pixels.Count(p => p == new Rgba(0xf0, 0xe0, 0xd0)));
        Assert.Equal(new Rgba(0x10, 0x20, 0x30), pixels[0]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(256)]
    [InlineData(1000)]
    public void A_png_read_back_has_the_same_pixels(int colors)
    {
        var random = new Random(1);
        Rgba[] palette = [.. Enumerable.Range(0, colors).Select(i => new Rgba((byte)i, (byte)(i / 2), (byte)(255 - i), i % 3 == 0 ? 0 : 1))];
        Rgba[] pixels = [.. Enumerable.Range(0, 40 * 30).Select(_ => palette[random.Next(colors)])];

        Assert.Equal(pixels, Decode(PngEncoder.Encode(40, 30, pixels), out _, out _));
    }

    // A reader of its own for what the encoder may write: palette, or colors with the filter "difference to the left".
    private static Rgba[] Decode(byte[] png, out int width, out int height)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks[System.Text.Encoding.ASCII.GetString(png, at + 4, 4)] = png[(at + 8)..(at + 8 + length)];
            at += length + 12;
        }
        (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)));
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress)) zlib.CopyTo(data);
        var bytes = data.ToArray();
        var size = chunks["IHDR"][9] == 3 ? 1 : 4;
        var pixels = new Rgba[width * height];
        for (var y = 0; y < height; y++)
        {
            var line = bytes.AsSpan(y * ((width * size) + 1), (width * size) + 1);
            for (var i = size + 1; line[0] == 1 && i < line.Length; i++) line[i] += line[i - size];
            for (var x = 0; x < width; x++) pixels[(y * width) + x] = size == 1 ? FromPalette(chunks, line[x + 1]) : new(line[(x * 4) + 1], line[(x * 4) + 2], line[(x * 4) + 3], line[(x * 4) + 4] / 255.0);
        }
        return pixels;
    }

    private static Rgba FromPalette(Dictionary<string, byte[]> chunks, int i)
    {
        var alpha = chunks.TryGetValue("tRNS", out var alphas) ? alphas[i] / 255.0 : 1;
        return new(chunks["PLTE"][3 * i], chunks["PLTE"][(3 * i) + 1], chunks["PLTE"][(3 * i) + 2], alpha);
    }
}
