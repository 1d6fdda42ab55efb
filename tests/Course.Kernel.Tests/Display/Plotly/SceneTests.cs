using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class SceneTests
{
    [Fact]
    public void From_plotlys_default_eye_the_axes_point_where_they_should()
    {
        var camera = new Camera(default);

        var center = camera.See(default);
        Assert.Equal((0, 0), (Math.Round(center.X, 12), Math.Round(center.Y, 12)));
        Assert.Equal(1.25 * Math.Sqrt(3), center.Depth, 12);
        // x comes towards the eye and to the left, y towards it and to the right, z goes up.
        Assert.True(camera.See(new(0.5, 0, 0)) is { X: < 0, Y: < 0 } x && x.Depth < center.Depth);
        Assert.True(camera.See(new(0, 0.5, 0)) is { X: > 0, Y: < 0 } y && y.Depth < center.Depth);
        Assert.True(camera.See(new(0, 0, 0.5)) is { X: var zx, Y: > 0 } && Math.Abs(zx) < 1e-12);
    }

    [Fact]
    public void In_perspective_what_is_near_is_large_and_in_parallel_projection_it_is_not()
    {
        static FigureNode Node(string json) => new(System.Text.Json.JsonDocument.Parse(json).RootElement, null, "camera");
        var perspective = new Camera(Node("""{"eye":{"x":2,"y":0,"z":0}}"""));
        var parallel = new Camera(Node("""{"eye":{"x":2,"y":0,"z":0},"projection":{"type":"orthographic"}}"""));

        Assert.Equal(2, perspective.See(new(1, 0.5, 0)).X / perspective.See(new(0, 0.5, 0)).X, 12);
        Assert.Equal(1, parallel.See(new(1, 0.5, 0)).X / parallel.See(new(0, 0.5, 0)).X, 12);
    }

    [Fact]
    public void What_is_farther_away_is_drawn_first()
    {
        // From the eye at (+, +, +) the point at the far corner comes before the near one.
        var picture = Picture.Of("""{"data":[{"type":"scatter3d","mode":"markers","x":[1,0],"y":[1,0],"z":[1,0],"marker":{"color":["#111","#222"]}}]}""");

        Assert.Equal(["#222", "#111"], picture.All("circle").Select(c => c.Attribute("fill")!.Value));
    }

    [Fact]
    public void A_surface_has_its_colors_its_axes_and_a_color_bar()
    {
        var picture = Picture.Of("""{"data":[{"type":"surface","z":[[0,1],[2,3]],"colorbar":{"title":{"text":"loss"}}}],"layout":{"scene":{"xaxis":{"title":{"text":"weight"}}}}}""");

        Assert.Contains("weight", picture.Texts);
        Assert.Contains("z", picture.Texts);
        Assert.Contains("loss", picture.Texts);
        Assert.True(picture.All("path").Count() > 400, "a coarse grid is drawn in fine patches");
        Assert.Single(picture.All("linearGradient"));
    }

    [Fact]
    public void Sides_are_true_to_scale_unless_one_is_four_times_another()
    {
        static double Ratio(string z)
        {
            var view = new SceneView(default, [Of("0", "1"), Of("0", "1"), Of("0", z)]);
            return view.Corner.Z / view.Corner.X;
        }
        Assert.Equal(2, Ratio("2"), 12);
        Assert.Equal(1, Ratio("5"), 12);
    }

    private static Axis Of(string from, string to) => new("x", default, AxisKind.Linear, new CategoryList())
    {
        First = double.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        Last = double.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
    };
}
