using System.Globalization;
using System.Text.Json;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// One array of data as it came: each value has a number (NaN where there is none), and a text when it came as text.
/// </summary>
internal sealed class DataColumn
{
    private readonly string?[]? texts;

    private DataColumn(double[] numbers, string?[]? texts, string path)
    {
        Numbers = numbers;
        this.texts = texts;
        Path = path;
    }

    public string Path { get; }

    /// <summary>The values read as numbers; NaN for null, text, and what is not finite or beyond 1e300.</summary>
    public double[] Numbers { get; }

    public int Count => Numbers.Length;

    public bool HasText => texts is not null;

    /// <summary>Value <paramref name="i"/> as text: as it came, or the shortest form of the number; null for a gap.</summary>
    public string? TextAt(int i)
    {
        if (i >= Count) return null;
        if (texts?[i] is { } text) return text;
        return double.IsNaN(Numbers[i]) ? null : Numbers[i].ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Value <paramref name="i"/> when it came as text, otherwise null.</summary>
    public string? RawText(int i) => texts?[i];

    /// <summary>Wraps numbers the drawing itself made.</summary>
    public static DataColumn Of(double[] numbers, string path) => new(numbers, null, path);

    /// <summary>Wraps names the drawing itself made.</summary>
    public static DataColumn OfText(string[] texts, string path) => new([.. texts.Select(_ => double.NaN)], texts, path);

    /// <summary>Reads an array, plain or typed; null when there is none.</summary>
    public static DataColumn? Read(FigureNode node)
    {
        if (!node.Exists) return null;
        if (TypedArray.IsTypedArray(node)) return Of(Finite(TypedArray.Decode(node)), node.Path);
        if (!node.IsArray) throw node.Wrong("an array of values");
        return Read(node.Element, node);
    }

    /// <summary>Reads a table of rows, each of which may have its own length; null when there is none.</summary>
    public static DataColumn[]? ReadRows(FigureNode node)
    {
        if (!node.Exists) return null;
        if (TypedArray.IsTypedArray(node)) return Split(node);
        if (!node.IsArray) throw node.Wrong("an array of rows");
        return [.. node.Items().Select(row => Read(row) ?? Of([], row.Path))];
    }

    private static DataColumn[] Split(FigureNode node)
    {
        var numbers = Finite(TypedArray.Decode(node));
        var shape = TypedArray.Shape(node, numbers.Length);
        if (shape.Length != 2) throw node.Wrong("a typed array with a shape of two sizes");
        return [.. numbers.Chunk(Math.Max(1, shape[1])).Select((row, i) => Of(row, $"{node.Path}[{i}]"))];
    }

    private static DataColumn Read(JsonElement array, FigureNode node)
    {
        var numbers = new double[array.GetArrayLength()];
        string?[]? texts = null;
        var i = 0;
        foreach (var item in array.EnumerateArray())
        {
            numbers[i] = item.ValueKind switch
            {
                JsonValueKind.Number => item.GetDouble(),
                JsonValueKind.String => ParseText(item.GetString()!, i, numbers.Length, ref texts),
                JsonValueKind.True => Text("true", i, numbers.Length, ref texts),
                JsonValueKind.False => Text("false", i, numbers.Length, ref texts),
                JsonValueKind.Null => double.NaN,
                _ => throw node[i].Wrong("a number, a text or null"),
            };
            if (!IsUsable(numbers[i])) numbers[i] = double.NaN;
            i++;
        }
        return new DataColumn(numbers, texts, node.Path);
    }

    // "NaN" and "Infinity" are how JSON writers without a number for them say so: a gap, not a category.
    private static double ParseText(string text, int i, int count, ref string?[]? texts)
    {
        if (text is "NaN" or "Infinity" or "-Infinity" or "") return double.NaN;
        Text(text, i, count, ref texts);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    private static double Text(string text, int i, int count, ref string?[]? texts)
    {
        texts ??= new string?[count];
        texts[i] = text;
        return double.NaN;
    }

    private static double[] Finite(double[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
            if (!IsUsable(numbers[i])) numbers[i] = double.NaN;
        return numbers;
    }

    // Beyond this, sums and differences are no numbers any more; plotly leaves such values out too.
    private static bool IsUsable(double number) => Math.Abs(number) <= 1e300;
}
