using System.Globalization;

namespace Plotly.NET;

/// <summary>A colour as plotly.js takes it: one colour, one a datum, or numbers that a colour scale maps.</summary>
public class Color
{
    private Color(object value) => Value = value;

    /// <summary>What is written to the figure: a string, or a sequence.</summary>
    public object Value { get; }

    /// <summary>A colour from its parts, each 0 to 255.</summary>
    public static Color fromARGB(int a, int r, int g, int b)
    {
        foreach (var part in (int[])[a, r, g, b])
        {
            if (part is < 0 or > 255)
            {
                throw new ArgumentException($"A part of a colour is 0 to 255, got {part}.");
            }
        }

        var opacity = (a / 255.0).ToString("0.0", CultureInfo.InvariantCulture);
        return new($"rgba({r}, {g}, {b}, {opacity})");
    }

    /// <summary>An opaque colour from its parts, each 0 to 255.</summary>
    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>A colour from six hexadecimal digits, as in <c>#0072B2</c>.</summary>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255)
            : throw new ArgumentException($"A colour in hexadecimal is six digits, such as #0072B2, got '{s}'.");
    }

    /// <summary>Any colour that plotly.js understands, as it is: <c>rgba(0,0,0,0.5)</c>, <c>steelblue</c>.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>One colour a datum.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value).ToArray());

    /// <summary>One number a datum, which the colour scale maps.</summary>
    public static Color fromColorScaleValues<a>(IEnumerable<a> c)
        where a : IConvertible => new(c);

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is Color color && Value.Equals(color.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
