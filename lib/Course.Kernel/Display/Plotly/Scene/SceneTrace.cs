namespace Course.Kernel.Display.Plotly;

/// <summary>A trace in a scene of three dimensions.</summary>
internal abstract class SceneTrace(FigureNode node, int index, Figure figure) : Trace(node, index, figure)
{
    /// <summary>The name of its scene in the layout.</summary>
    public string SceneId { get; } = node["scene"].Text("scene");

    /// <summary>The columns on axis 0, 1 or 2.</summary>
    public abstract IEnumerable<DataColumn> Columns(int axis);

    /// <summary>Turns columns into values of the axes and claims room on them.</summary>
    public abstract void Prepare(Axis[] axes);

    /// <summary>The pieces it consists of, each with its distance from the eye.</summary>
    public abstract IEnumerable<ScenePiece> Pieces(SceneView view);
}

/// <summary>Something in a scene that is drawn at once.</summary>
/// <param name="Depth">Its distance from the eye.</param>
/// <param name="Draw">Draws it.</param>
internal readonly record struct ScenePiece(double Depth, Action<SvgWriter> Draw);
