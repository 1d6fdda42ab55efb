using Course.Kernel.Display.Plotly;
using FsCheck;
using FsCheck.Fluent;
using Pixel = Course.Kernel.Display.Plotly.Point;

namespace Course.Kernel.Tests.Display.Plotly;

public class LineSimplifierTests
{
    private static readonly Box View = new(0, 0, 200, 100);

    [Fact]
    public void No_point_of_the_line_is_farther_from_what_is_drawn_than_an_eye_can_tell()
    {
        var coordinate = Gen.Choose(0, 2000).Select(i => i / 20.0);
        var points = Gen.Zip(coordinate, coordinate).Select(p => new Pixel(2 * p.Item1, p.Item2)).ListOf().Where(l => l.Count > 1);

        Prop.ForAll(points.ToArbitrary(), line =>
        {
            var drawn = LineSimplifier.Simplify([.. line], View);
            return line.All(p => Distance(p, drawn) < 0.25) && drawn.All(p => line.Any(q => Math.Abs(p.X - q.X) + Math.Abs(p.Y - q.Y) < 1e-9));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_noisy_line_covers_the_same_pixels()
    {
        var random = new System.Random(5);
        List<Pixel> line = [.. Enumerable.Range(0, 20_000).Select(i => new Pixel(i / 100.0, random.NextDouble() * 100))];

        var drawn = LineSimplifier.Simplify(line, View);

        Assert.True(drawn.Count < 2000);
        foreach (var column in line.GroupBy(p => Math.Floor(p.X)))
        {
            var kept = drawn.Where(p => Math.Floor(p.X) == column.Key).ToList();
            Assert.Equal(column.Min(p => p.Y), kept.Min(p => p.Y));
            Assert.Equal(column.Max(p => p.Y), kept.Max(p => p.Y));
        }
    }

    [Fact]
    public void Points_on_a_straight_line_become_its_two_ends()
    {
        List<Pixel> line = [.. Enumerable.Range(0, 100).Select(i => new Pixel(i, i / 2.0))];

        Assert.Equal([line[0], line[^1]], LineSimplifier.Simplify(line, View));
    }

    [Fact]
    public void What_lies_far_outside_is_pulled_close_without_bending_the_visible_part()
    {
        List<Pixel> line = [new(-1e9, -1e9), new(50, 50), new(1e9, 50)];

        var drawn = LineSimplifier.Simplify(line, View);

        Assert.All(drawn, p => Assert.InRange(Math.Abs(p.X) + Math.Abs(p.Y), 0, 2000));
        Assert.Equal(drawn[0].X, drawn[0].Y, 6);
        Assert.Equal(new Pixel(50, 50), drawn[1]);
        Assert.Equal(50, drawn[^1].Y);
    }

    private static double Distance(Pixel p, List<Pixel> line) => line.Count == 1
        ? Length(p.X - line[0].X, p.Y - line[0].Y)
        : line.Zip(line.Skip(1)).Min(s => ToSegment(p, s.First, s.Second));

    private static double ToSegment(Pixel p, Pixel a, Pixel b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var squared = (dx * dx) + (dy * dy);
        var t = squared == 0 ? 0 : Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / squared, 0, 1);
        return Length(p.X - a.X - (t * dx), p.Y - a.Y - (t * dy));
    }

    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
