using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Plotly.NET.Json;

/// <summary>
/// Writes figures as JSON, character for character as Newtonsoft.Json does for the package: a double always has a
/// fraction or an exponent (<c>1.0</c>), a NaN is the string <c>"NaN"</c>, and only what must be escaped is.
/// </summary>
internal static class PlotlyJson
{
    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Write(json, value);
        return json.ToString();
    }

    private static void Write(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null: json.Append("null"); break;
            case string text: WriteString(json, text); break;
            case bool flag: json.Append(flag ? "true" : "false"); break;
            case double number: WriteFraction(json, number, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case float number: WriteFraction(json, number, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case decimal number: WriteFraction(json, 0, number.ToString(CultureInfo.InvariantCulture)); break;
            case char letter: WriteString(json, letter.ToString()); break;
            case DateTime time: WriteString(json, time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            case Enum flag: json.Append(Convert.ToInt64(flag, CultureInfo.InvariantCulture)); break;
            case IFormattable whole and (int or long or short or byte or uint or ulong or ushort or sbyte):
                json.Append(whole.ToString(null, CultureInfo.InvariantCulture)); break;
            case StyleParam.Keyword keyword: Write(json, keyword.Json); break;
            case Color color: Write(json, color.Value); break;
            case DynamicObj.DynamicObj dynamic: WriteObject(json, dynamic.GetProperties(true)); break;
            case IDictionary dictionary: WriteObject(json, Entries(dictionary)); break;
            case IEnumerable items: WriteArray(json, items); break;
            default: WriteObject(json, DeclaredProperties(value)); break;
        }
    }

    private static void WriteObject(StringBuilder json, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        json.Append('{');
        var separator = "";
        foreach (var (name, value) in properties)
        {
            json.Append(separator);
            WriteString(json, name);
            json.Append(':');
            Write(json, value);
            separator = ",";
        }

        json.Append('}');
    }

    private static void WriteArray(StringBuilder json, IEnumerable items)
    {
        json.Append('[');
        var separator = "";
        foreach (var item in items)
        {
            json.Append(separator);
            Write(json, item);
            separator = ",";
        }

        json.Append(']');
    }

    private static void WriteFraction(StringBuilder json, double number, string text)
    {
        if (!double.IsFinite(number))
        {
            json.Append('"').Append(text).Append('"');
            return;
        }

        json.Append(text);
        if (!text.AsSpan().ContainsAny('.', 'E'))
        {
            json.Append(".0");
        }
    }

    private static void WriteString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return new(Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> DeclaredProperties(object value) =>
        value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => new KeyValuePair<string, object?>(p.Name, p.GetValue(value)));
}
