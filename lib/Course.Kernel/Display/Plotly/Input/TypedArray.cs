using System.Buffers.Binary;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Plotly's packed numbers: <c>{"dtype":"f8","bdata":"…base64…"}</c>, little-endian, with an optional
/// <c>"shape":"rows,columns"</c> for two dimensions.
/// </summary>
internal static class TypedArray
{
    public static bool IsTypedArray(FigureNode node) => node.IsObject && node["bdata"].Exists && node["dtype"].Exists;

    /// <summary>All numbers in storage order.</summary>
    public static double[] Decode(FigureNode node)
    {
        var (bytes, type) = (Bytes(node["bdata"]), node["dtype"].Text());
        return type switch
        {
            "f8" => Each(bytes, 8, BinaryPrimitives.ReadDoubleLittleEndian),
            "f4" => Each(bytes, 4, s => BinaryPrimitives.ReadSingleLittleEndian(s)),
            "i4" => Each(bytes, 4, s => BinaryPrimitives.ReadInt32LittleEndian(s)),
            "u4" => Each(bytes, 4, s => BinaryPrimitives.ReadUInt32LittleEndian(s)),
            "i2" => Each(bytes, 2, s => BinaryPrimitives.ReadInt16LittleEndian(s)),
            "u2" => Each(bytes, 2, s => BinaryPrimitives.ReadUInt16LittleEndian(s)),
            "i1" => Each(bytes, 1, s => (sbyte)s[0]),
            "u1" or "u1c" => Each(bytes, 1, s => s[0]),
            _ => throw node["dtype"].Wrong("one of f8, f4, i4, u4, i2, u2, i1, u1"),
        };
    }

    /// <summary>The sizes in <c>shape</c>, or the one length there is.</summary>
    public static int[] Shape(FigureNode node, int length)
    {
        if (node["shape"].Text() is not { } text) return [length];
        var sizes = text.Split(',').Select(part => int.TryParse(part.Trim(), out var size) ? size : -1).ToArray();
        var product = sizes.Aggregate(1L, (total, size) => size < 0 || total < 0 ? -1 : total * size);
        return product == length ? sizes : throw node["shape"].Wrong($"sizes whose product is {length}");
    }

    private static byte[] Bytes(FigureNode node)
    {
        try
        {
            return Convert.FromBase64String(node.Text(""));
        }
        catch (FormatException)
        {
            throw node.Wrong("base64");
        }
    }

    private delegate double Reader(ReadOnlySpan<byte> bytes);

    private static double[] Each(byte[] bytes, int size, Reader read)
    {
        var numbers = new double[bytes.Length / size];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = read(bytes.AsSpan(i * size, size));
        return numbers;
    }
}
