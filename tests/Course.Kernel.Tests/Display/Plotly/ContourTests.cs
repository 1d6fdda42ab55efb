using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class ContourTests
{
    [Fact]
    public void A_line_of_equal_height_around_a_peak_is_a_closed_ring_at_that_height()
    {
        static double Height(double row, double column) => 10 - Math.Sqrt(((row - 10) * (row - 10)) + ((column - 10) * (column - 10)));

        var ring = Assert.Single(new MarchingSquares(21, 21, (row, column) => Height(row, column)).Lines(5));

        Assert.Equal(ring[0], ring[^1]);
        Assert.All(ring, p => Assert.InRange(Height(p.Y, p.X), 4.9, 5.1));
    }

    [Fact]
    public void A_line_that_leaves_the_grid_stays_open()
    {
        var line = Assert.Single(new MarchingSquares(3, 3, (_, column) => column).Lines(0.25));

        Assert.Equal([(0.25, 0), (0.25, 1), (0.25, 2)], line.Select(p => (p.X, p.Y)).OrderBy(p => p.Y));
    }

    [Fact]
    public void At_a_saddle_the_middle_decides_which_corners_hang_together()
    {
        double[,] high = { { 1, 0 }, { 0, 1 } };

        // The middle is ½: above 0.4 the high corners are joined, below 0.6 the low ones.
        var joined = new MarchingSquares(2, 2, (r, c) => high[r, c]).Lines(0.4);
        var parted = new MarchingSquares(2, 2, (r, c) => high[r, c]).Lines(0.6);

        Assert.Equal(2, joined.Count);
        Assert.Contains(joined, line => line.Any(p => p.Y == 0) && line.Any(p => p.X == 1));
        Assert.Contains(parted, line => line.Any(p => p.Y == 0) && line.Any(p => p.X == 0));
    }

    [Fact]
    public void A_gap_is_a_hole_up_to_the_heights_around_it()
    {
        var picture = Picture.OnSquare("""{"type":"contour","z":[[1,2,3],[2,null,4],[3,4,5]],"showscale":false}""", "\"visible\":false", "\"visible\":false");

        // The gap is in the middle, at (150, 150); its neighbors are 100 pixels away.
        var hole = picture.All("clipPath").Single(c => c.Attribute("id")!.Value.EndsWith("h0", StringComparison.Ordinal)).Elements().Single();
        Assert.Equal("evenodd", hole.Attribute("clip-rule")!.Value);
        foreach (var corner in new[] { "52 150", "248 150", "150 52", "150 248" }) Assert.Contains(corner, hole.Attribute("d")!.Value);
    }

    [Fact]
    public void Bands_cover_the_plot_in_the_colors_of_the_scale()
    {
        var picture = Picture.OnSquare("""{"type":"contour","z":[[0,1],[0,1]],"contours":{"start":0.5,"end":0.5,"size":1,"showlines":false},"showscale":false,"colorscale":[[0,"#111"],[1,"#eee"]]}""",
            "\"visible\":false", "\"visible\":false");

        Assert.Equal(["#111", "#eee"], picture.All("path").Select(p => p.Attribute("fill")!.Value));
        Assert.Contains("150", picture.Filled("#eee").Single().Attribute("d")!.Value);
        Assert.DoesNotContain("M50 ", picture.Filled("#eee").Single().Attribute("d")!.Value);
    }
}
