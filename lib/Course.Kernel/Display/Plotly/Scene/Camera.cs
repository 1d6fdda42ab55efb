namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Plotly's camera: where the eye is, what it looks at and which way is up, in units of the scene's box. Turns a point
/// of the scene into a place on a picture plane and a distance.
/// </summary>
internal sealed class Camera
{
    private static readonly Vector3D DefaultEye = new(1.25, 1.25, 1.25);

    private readonly Vector3D right;
    private readonly Vector3D up;
    private readonly Vector3D ahead;
    private readonly bool isOrthographic;

    public Camera(FigureNode node)
    {
        Eye = Vector3D.Read(node["eye"], DefaultEye);
        var center = Vector3D.Read(node["center"], default);
        if ((Eye - center).Length < 1e-6) Eye = center + DefaultEye;
        ahead = (center - Eye).Unit;
        right = ahead.Cross(Vector3D.Read(node["up"], new(0, 0, 1)).Unit);
        // Looking straight along "up", any other direction has to do.
        if (right.Length < 1e-6) right = ahead.Cross(new(0, 1, 0)).Length > 1e-6 ? ahead.Cross(new(0, 1, 0)) : ahead.Cross(new(1, 0, 0));
        right = right.Unit;
        up = right.Cross(ahead);
        isOrthographic = node["projection"]["type"].Text("perspective") == "orthographic";
    }

    public Vector3D Eye { get; }

    /// <summary>Where a point appears (right and up), and how far away it is.</summary>
    public (double X, double Y, double Depth) See(Vector3D point)
    {
        var from = point - Eye;
        var depth = from.Dot(ahead);
        // What is at or behind the eye is drawn as if just before it, rather than upside down.
        var scale = isOrthographic ? 1 : 1 / Math.Max(depth, 0.05);
        return (from.Dot(right) * scale, from.Dot(up) * scale, depth);
    }

    /// <summary>The direction from a point to the eye.</summary>
    public Vector3D Towards(Vector3D point) => isOrthographic ? ahead * -1 : Eye - point;
}
