namespace Course.Kernel.Display.Plotly;

/// <summary>From values on three axes, through the scene's box and the camera, to pixels.</summary>
internal sealed class SceneView
{
    private readonly Camera camera;
    private readonly Vector3D size;
    private double scale = 1;
    private Point origin;

    public SceneView(FigureNode scene, Axis[] axes)
    {
        Axes = axes;
        camera = new Camera(scene["camera"]);
        size = Aspect(scene, axes);
    }

    public Axis[] Axes { get; }

    /// <summary>The corner of the box where all three axes end.</summary>
    public Vector3D Corner => size * 0.5;

    /// <summary>Fits the box into a rectangle, less what its labels need on each side.</summary>
    public void Fit(Box area, Box needed)
    {
        var corners = Corners().Select(c => camera.See(c)).ToList();
        var (left, right) = (corners.Min(c => c.X), corners.Max(c => c.X));
        var (bottom, top) = (corners.Min(c => c.Y), corners.Max(c => c.Y));
        var room = new Box(area.Left + needed.Left, area.Top + needed.Top, area.Right - needed.Right, area.Bottom - needed.Bottom);
        if (room.Width < area.Width / 4 || room.Height < area.Height / 4) room = area;
        scale = Math.Min(room.Width / Math.Max(right - left, 1e-9), room.Height / Math.Max(top - bottom, 1e-9));
        origin = new(room.Center.X - (scale * (left + right) / 2), room.Center.Y + (scale * (bottom + top) / 2));
    }

    /// <summary>The place of values in the box; NaN for what has none.</summary>
    public Vector3D Place(double x, double y, double z) => new(Along(0, x), Along(1, y), Along(2, z));

    /// <summary>The pixel of a place in the box, and its distance from the eye.</summary>
    public (Point At, double Depth) Project(Vector3D place)
    {
        var (x, y, depth) = camera.See(place);
        return (new(origin.X + (scale * x), origin.Y - (scale * y)), depth);
    }

    /// <summary>Whether the wall at one end of an axis is the farther one of the two.</summary>
    public bool IsBehind(int axis, double end) => camera.Towards(default)[axis] * end < 0;

    public Vector3D TowardsEye(Vector3D place) => camera.Towards(place).Unit;

    public double AlongLinear(int axis, double linear) =>
        (((linear - Axes[axis].First) / (Axes[axis].Last - Axes[axis].First)) - 0.5) * size[axis];

    private double Along(int axis, double value) => AlongLinear(axis, Axes[axis].ToLinear(value));

    private IEnumerable<Vector3D> Corners() =>
        from x in new[] { -1, 1 }
        from y in new[] { -1, 1 }
        from z in new[] { -1, 1 }
        select new Vector3D(x * Corner.X, y * Corner.Y, z * Corner.Z);

    // As plotly: true to scale, unless one axis would be more than four times as long as another.
    private static Vector3D Aspect(FigureNode scene, Axis[] axes)
    {
        var mode = scene["aspectmode"].Text(scene["aspectratio"].Exists ? "manual" : "auto");
        if (mode == "manual") return Vector3D.Read(scene["aspectratio"], new(1, 1, 1));
        double[] spans = [.. axes.Select(a => Math.Abs(a.Last - a.First))];
        if (mode == "cube" || (mode == "auto" && spans.Max() > 4 * spans.Min())) return new(1, 1, 1);
        var middle = Math.Cbrt(spans[0] * spans[1] * spans[2]);
        return new(spans[0] / middle, spans[1] / middle, spans[2] / middle);
    }
}
