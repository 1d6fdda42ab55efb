namespace Course.Kernel.Display.Plotly;

/// <summary>A point or direction in the space of a scene, whose box has its center at the origin.</summary>
internal readonly record struct Vector3D(double X, double Y, double Z)
{
    private const double Far = 1e4;

    public double Length => Math.Sqrt(Dot(this));

    public Vector3D Unit => Length > 0 ? this * (1 / Length) : this;

    public static Vector3D operator +(Vector3D a, Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector3D operator -(Vector3D a, Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vector3D operator *(Vector3D a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public double Dot(Vector3D other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Vector3D Cross(Vector3D other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>The coordinate along axis 0, 1 or 2.</summary>
    public double this[int axis] => axis switch { 0 => X, 1 => Y, _ => Z };

    /// <summary>This point with one coordinate changed.</summary>
    public Vector3D With(int axis, double value) => axis switch
    {
        0 => this with { X = value },
        1 => this with { Y = value },
        _ => this with { Z = value },
    };

    public static Vector3D Read(FigureNode node, Vector3D otherwise) =>
        new(node["x"].Number(otherwise.X, -Far, Far), node["y"].Number(otherwise.Y, -Far, Far), node["z"].Number(otherwise.Z, -Far, Far));
}
