using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Writes an image as PNG (ISO/IEC 15948): 8 bits a channel, a palette when 256 colors are enough, otherwise red,
/// green, blue and opacity.
/// </summary>
internal static class PngEncoder
{
    private const byte Palette = 3, Rgb = 6;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    public static byte[] Encode(int width, int height, ReadOnlySpan<Rgba> pixels)
    {
        var palette = FindPalette(pixels);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        WriteChunk(file, "IHDR", Header(width, height, palette is null ? Rgb : Palette));
        if (palette is not null)
        {
            WriteChunk(file, "PLTE", [.. palette.Keys.SelectMany(c => new[] { c.R, c.G, c.B })]);
            if (palette.Keys.Any(c => c.A < 1)) WriteChunk(file, "tRNS", [.. palette.Keys.Select(Alpha)]);
        }
        WriteChunk(file, "IDAT", Compress(Scanlines(width, height, pixels, palette)));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static OrderedDictionary<Rgba, byte>? FindPalette(ReadOnlySpan<Rgba> pixels)
    {
        var palette = new OrderedDictionary<Rgba, byte>();
        foreach (var pixel in pixels)
        {
            if (palette.ContainsKey(pixel)) continue;
            if (palette.Count == 256) return null;
            palette.Add(pixel, (byte)palette.Count);
        }
        return palette;
    }

    private static byte[] Header(int width, int height, byte kind)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, kind);
        return header;
    }

    // Each line begins with the number of its filter: none for a palette, "difference to the left" for colors.
    private static byte[] Scanlines(int width, int height, ReadOnlySpan<Rgba> pixels, OrderedDictionary<Rgba, byte>? palette)
    {
        using var data = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            var left = Rgba.Transparent;
            data.WriteByte((byte)(palette is null ? 1 : 0));
            for (var x = 0; x < width; x++)
            {
                var pixel = pixels[(y * width) + x];
                if (palette is not null) data.WriteByte(palette[pixel]);
                else data.Write([(byte)(pixel.R - left.R), (byte)(pixel.G - left.G), (byte)(pixel.B - left.B), (byte)(Alpha(pixel) - Alpha(left))]);
                left = pixel;
            }
        }
        return data.ToArray();
    }

    private static byte Alpha(Rgba color) => (byte)Math.Round(color.A * 255);

    private static byte[] Compress(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(data);
        return packed.ToArray();
    }

    private static void WriteChunk(Stream file, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data) crc = CrcTable[(crc ^ b) & 0xff] ^ (crc >> 8);
        return ~crc;
    }

    private static uint CrcOf(uint n)
    {
        for (var k = 0; k < 8; k++) n = (n & 1) == 1 ? 0xedb88320 ^ (n >> 1) : n >> 1;
        return n;
    }
}
