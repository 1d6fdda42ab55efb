using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>Builds the <c>d</c> of a path, with as few characters as absolute coordinates allow.</summary>
internal sealed class SvgPath
{
    private readonly StringBuilder data = new();

    public bool IsEmpty => data.Length == 0;

    public SvgPath MoveTo(double x, double y) => Add('M', x, y);

    public SvgPath LineTo(double x, double y) => Add('L', x, y);

    public SvgPath HorizontalTo(double x) => Add('H', x);

    public SvgPath VerticalTo(double y) => Add('V', y);

    public SvgPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Add('C', x1, y1, x2, y2, x, y);

    public SvgPath ArcTo(double radius, bool large, bool clockwise, double x, double y) =>
        Add('A', radius, radius, 0, large ? 1 : 0, clockwise ? 1 : 0, x, y);

    public SvgPath Append(SvgPath other)
    {
        data.Append(other.data);
        return this;
    }

    public SvgPath Close()
    {
        data.Append('Z');
        return this;
    }

    public SvgPath Rect(double x, double y, double width, double height) =>
        MoveTo(x, y).HorizontalTo(x + width).VerticalTo(y + height).HorizontalTo(x).Close();

    public SvgPath Polyline(IReadOnlyList<Point> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (i == 0) MoveTo(points[i].X, points[i].Y);
            else LineTo(points[i].X, points[i].Y);
        }
        return this;
    }

    public override string ToString() => data.ToString();

    private SvgPath Add(char command, params ReadOnlySpan<double> numbers)
    {
        data.Append(command);
        for (var i = 0; i < numbers.Length; i++)
        {
            var before = data.Length;
            SvgWriter.Append(data, numbers[i]);
            if (i > 0 && data[before] != '-') data.Insert(before, ' ');
        }
        return this;
    }
}
