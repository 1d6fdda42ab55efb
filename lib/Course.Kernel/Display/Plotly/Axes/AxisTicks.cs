using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>The marks of an axis once its range and length are known, by plotly's rules.</summary>
internal static class AxisTicks
{
    public static List<Tick> Find(Axis axis, double fontSize)
    {
        if (axis.First == axis.Last || axis.Length < 1) return [];
        if (axis.Node["tickvals"].IsSequence && axis.Node["tickmode"].Text("array") == "array") return FromArrays(axis);
        var rough = Math.Abs(axis.Last - axis.First) / Count(axis, fontSize);
        return axis.Kind switch
        {
            AxisKind.Log => Log(axis, rough),
            AxisKind.Date => Date(axis, rough),
            AxisKind.Category => Category(axis, rough),
            _ => Linear(axis, rough),
        };
    }

    // About one mark every 80 pixels along, every 40 upwards, but four at least and nine at most.
    private static double Count(Axis axis, double fontSize)
    {
        if (axis.Node["nticks"].Number() is > 0 and var asked) return asked;
        var room = axis.Length / (axis.Kind == AxisKind.Category ? fontSize * 1.2 : axis.IsX ? 80 : 40);
        return (axis.Kind == AxisKind.Category ? Math.Max(1, room) : Math.Clamp(room, 4, 9)) + 1;
    }

    private static List<Tick> Linear(Axis axis, double rough)
    {
        var asked = axis.Node["dtick"].Number();
        if (asked is <= 0) throw axis.Node["dtick"].Wrong("a step above 0");
        if (Math.Abs(axis.Last - axis.First) / asked > LinearTicks.Most) throw TooMany(axis);
        var step = asked ?? LinearTicks.Step(rough);
        var ticks = LinearTicks.Between(axis.First, axis.Last, step, asked is null ? 0 : axis.Node["tick0"].Number(0));
        return Label(axis, ticks, NumberLabel(axis, step));
    }

    private static List<Tick> Category(Axis axis, double rough)
    {
        if (axis.Node["dtick"].Number() is > 0 and var asked) rough = asked;
        var ticks = CategoryTicks.Between(axis.First, axis.Last, axis.Categories.Count, rough);
        return Label(axis, ticks, i => axis.Categories[(int)i]);
    }

    private static List<Tick> Date(Axis axis, double rough)
    {
        var step = DateTicks.Read(axis.Node["dtick"]) ?? DateTicks.Choose(rough);
        if (Math.Abs(axis.Last - axis.First) / step.Length > LinearTicks.Most) throw TooMany(axis);
        var ticks = DateTicks.Between(axis.First, axis.Last, step);
        if (axis.Node["tickformat"].Text() is { Length: > 0 } format)
            return Label(axis, ticks, t => TimeFormat.Format(DateText.ToDate(t), format));
        double? before = null;
        return Label(axis, ticks, t =>
        {
            var label = DateTicks.Label(t, before, step);
            before = t;
            return label;
        });
    }

    private static List<Tick> Log(Axis axis, double rough)
    {
        var (spacing, step) = LogTicks.Read(axis.Node["dtick"]) ?? LogTicks.Choose(axis.First, axis.Last, rough);
        var ticks = LogTicks.Between(axis.First, axis.Last, spacing, step);
        if (ticks.Count > LinearTicks.Most) throw TooMany(axis);
        if (NumberFormat.Read(axis.Node["tickformat"]) is { } format)
            return Label(axis, ticks, t => format.Format(Math.Pow(10, t)));
        if (spacing != LogTicks.Spacing.Even) return [.. ticks.Select(t => LogTick(axis, t))];
        var number = new TickNumber(axis.Node, step, Math.Pow(10, axis.Highest));
        return Label(axis, ticks, t => number.Format(Math.Pow(10, t)));
    }

    // Powers of ten in full, the digits between them small.
    private static Tick LogTick(Axis axis, double exponent)
    {
        var power = (int)Math.Round(exponent);
        if (Math.Abs(exponent - power) > 0.01)
        {
            var digit = Math.Round(Math.Pow(10, exponent - Math.Floor(exponent)));
            return new Tick(exponent, RichText.Plainly(digit.ToString(CultureInfo.InvariantCulture)), 0.75);
        }
        return new Tick(exponent, RichText.Parse(Decorate(axis, PowerOfTen(axis, power))));
    }

    private static string PowerOfTen(Axis axis, int power)
    {
        var format = axis.Node["exponentformat"].Text("B");
        var size = Math.Abs(power);
        var sign = power < 0 ? "\u2212" : "";
        if (format == "power" || (format is "SI" or "B" && TickNumber.BeyondSi(power)))
            return power switch { 0 => "1", 1 => "10", _ => $"10<sup>{sign}{size}</sup>" };
        if (format is "e" or "E" && size > 2) return $"1{format}{(power < 0 ? sign : "+")}{size}";
        var value = Math.Pow(10, power);
        return new TickNumber(axis.Node, value, value).Format(value);
    }

    private static List<Tick> FromArrays(Axis axis)
    {
        var values = DataColumn.Read(axis.Node["tickvals"])!;
        var texts = DataColumn.Read(axis.Node["ticktext"]);
        var linear = axis.Values(values);
        // On a category axis a number is the index of a place.
        if (axis.Kind == AxisKind.Category) linear = [.. linear.Select((v, i) => double.IsNaN(v) ? values.Numbers[i] : v)];
        linear = [.. linear.Select(axis.ToLinear)];
        var step = Math.Abs(axis.ToValue(axis.Last) - axis.ToValue(axis.First)) / Math.Max(1, linear.Length);
        var label = axis.Kind switch
        {
            AxisKind.Date => t => TimeFormat.Format(DateText.ToDate(t), axis.Node["tickformat"].Text("%b %-d, %Y")),
            AxisKind.Category => t => t >= 0 && t < axis.Categories.Count ? axis.Categories[(int)t] : "",
            _ => NumberLabel(axis, step),
        };
        var ticks = new List<Tick>();
        for (var i = 0; i < linear.Length; i++)
        {
            if (double.IsNaN(linear[i])) continue;
            var slack = Math.Abs(axis.Last - axis.First) * 1e-4;
            if (linear[i] < axis.Lowest - slack || linear[i] > axis.Highest + slack) continue;
            ticks.Add(new Tick(linear[i], RichText.Parse(texts?.TextAt(i) ?? Decorate(axis, label(axis.ToValue(linear[i]))))));
        }
        return ticks;
    }

    private static Func<double, string> NumberLabel(Axis axis, double step)
    {
        if (NumberFormat.Read(axis.Node["tickformat"]) is { } format) return format.Format;
        var largest = Math.Max(Math.Abs(axis.ToValue(axis.First)), Math.Abs(axis.ToValue(axis.Last)));
        return new TickNumber(axis.Node, step, largest).Format;
    }

    private static List<Tick> Label(Axis axis, List<double> ticks, Func<double, string> label) =>
        [.. ticks.Select(t => new Tick(t, RichText.Parse(Decorate(axis, label(t)))))];

    private static string Decorate(Axis axis, string label) =>
        axis.Node["tickprefix"].Text("") + label + axis.Node["ticksuffix"].Text("");

    private static ArgumentException TooMany(Axis axis) =>
        axis.Node["dtick"].Wrong($"a step that gives at most {LinearTicks.Most} ticks on this range");
}
