using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Writes tensors as the real package does, character by character.</summary>
internal sealed class TensorPrinter(string format, int width, CultureInfo culture, string newLine)
{
    private const string Ellipsis = "...";

    // ---- Aligned columns, one matrix after another ----

    public string Julia(Tensor tensor)
    {
        var text = new StringBuilder(tensor.Metadata());
        switch (tensor.Rank)
        {
            case 0:
                text.Append(", value = ").Append(Value(tensor));
                break;
            case 1:
                var row = Row(tensor);
                text.Append(newLine);
                Line(text, row, [.. row.Select(value => value.Length)], row.Count < tensor.Sizes[0]);
                break;
            case 2:
                text.Append(newLine);
                Matrix(text, tensor);
                break;
            default:
                Matrices(text, tensor, []);
                break;
        }
        return text.ToString();
    }

    private void Matrices(StringBuilder text, Tensor tensor, long[] path)
    {
        for (var i = 0L; i < tensor.Sizes[0]; i++)
        {
            using var part = tensor.Select(0, i);
            long[] place = [.. path, i];
            if (part.Rank > 2)
            {
                Matrices(text, part, place);
                continue;
            }
            text.Append(newLine).Append('[').Append(string.Join(',', place)).Append(",..,..] =").Append(newLine);
            Matrix(text, part);
        }
    }

    private void Matrix(StringBuilder text, Tensor matrix)
    {
        var rows = new List<List<string>>();
        for (var i = 0L; i < matrix.Sizes[0]; i++)
        {
            using var row = matrix.Select(0, i);
            rows.Add(Row(row));
        }
        if (rows.Count == 0)
            return;
        var columns = rows.Min(row => row.Count);
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            Line(text, row.Take(columns), widths, columns < matrix.Sizes[1]);
    }

    // As many values as fit into the width, with room for the ellipsis.
    private List<string> Row(Tensor row)
    {
        var (values, room) = (new List<string>(), width);
        for (var i = 0L; i < row.Sizes[0]; i++)
        {
            using var element = row.Select(0, i);
            var value = Value(element);
            if (room - value.Length - (Ellipsis.Length + 1) < 0)
                break;
            values.Add(value);
            room -= value.Length + 1;
        }
        return values;
    }

    private void Line(StringBuilder text, IEnumerable<string> row, int[] widths, bool more)
    {
        foreach (var (value, columnWidth) in row.Zip(widths))
            text.Append(' ').Append(value.PadLeft(columnWidth));
        text.Append(more ? $" {Ellipsis}" : "").Append(newLine);
    }

    // ---- Nested brackets ----

    public string Numpy(Tensor tensor) => Numpy(tensor, tensor.Rank, indent: true);

    private string Numpy(Tensor tensor, int depth, bool indent)
    {
        var text = new StringBuilder(indent ? new string(' ', depth - tensor.Rank) : "");
        if (tensor.Rank == 0)
            return text.Append(Value(tensor)).ToString();
        text.Append('[');
        if (tensor.Rank == 1)
            Elements(text, tensor, "");
        else
            Nested(text, tensor, string.Concat(Enumerable.Repeat(newLine, tensor.Rank - 1)), depth, Numpy);
        return text.Append(']').ToString();
    }

    // ---- A C# array initialiser ----

    public string CSharp(Tensor tensor)
    {
        var text = new StringBuilder(tensor.Metadata()).Append(", value = ");
        if (tensor.Rank == 0)
            return text.Append(Value(tensor)).ToString();
        var commas = new string(',', tensor.Rank - 1);
        text.Append(tensor.Rank > 1 ? newLine : "").Append(CSharpName(tensor.dtype)).Append(" [").Append(commas).Append("] ");
        if (tensor.Rank == 1)
            return text.Append(CSharp(tensor, 1, indent: true)).ToString();
        text.Append('{').Append(newLine).Append(' ');
        Nested(text, tensor, $",{newLine}", tensor.Rank, CSharp);
        return text.Append(newLine).Append('}').ToString();
    }

    private string CSharp(Tensor tensor, int depth, bool indent)
    {
        var text = new StringBuilder(indent ? new string(' ', depth - tensor.Rank) : "").Append('{');
        if (tensor.Rank == 1)
            Elements(text, tensor, tensor.dtype switch { ScalarType.Int64 => "L", ScalarType.Float32 => "f", _ => "" });
        else
            Nested(text, tensor, $",{newLine}", depth, CSharp);
        return text.Append('}').ToString();
    }

    private static string CSharpName(ScalarType type) => type switch
    {
        ScalarType.Bool => "bool",
        ScalarType.Byte => "byte",
        ScalarType.Int8 => "sbyte",
        ScalarType.Int16 => "short",
        ScalarType.Int32 => "int",
        ScalarType.Int64 => "long",
        ScalarType.Float32 => "float",
        _ => "double",
    };

    // ---- What both share: the middle of a long dimension is left out ----

    private void Elements(StringBuilder text, Tensor vector, string suffix)
    {
        var (leading, trailing, size) = (maxColumns - (maxColumns / 2), maxColumns / 2, vector.Sizes[0]);
        for (var i = 0L; i < size; i++)
        {
            if (size > maxColumns && i == leading)
            {
                text.Append("... ");
                i = size - trailing;
            }
            using var element = vector.Select(0, i);
            text.Append(Value(element)).Append(suffix).Append(i < size - 1 ? ", " : "");
        }
    }

    private void Nested(StringBuilder text, Tensor tensor, string separator, int depth, Func<Tensor, int, bool, string> inner)
    {
        var (leading, trailing, size) = (maxRows - (maxRows / 2), maxRows / 2, tensor.Sizes[0]);
        for (var i = 0L; i < size; i++)
        {
            if (size > maxRows && i == leading)
            {
                text.Append(' ', depth - tensor.Rank).Append(" ...").Append(separator.TrimStart(','));
                i = size - trailing;
            }
            using var part = tensor.Select(0, i);
            text.Append(inner(part, depth, i > 0)).Append(i < size - 1 ? separator : "");
        }
    }

    private string Value(Tensor element)
    {
        var value = element.ToScalar();
        return element.dtype switch
        {
            ScalarType.Float32 => value.ToSingle().ToString(format, culture),
            ScalarType.Float64 => value.ToDouble().ToString(format, culture),
            ScalarType.Bool => value.ToBoolean().ToString(culture),
            _ => value.ToInt64().ToString(culture),
        };
    }
}
