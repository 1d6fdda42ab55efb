namespace Course.Kernel.Display.Plotly;

/// <summary>The kinds of traces that can be drawn, by plotly's name for them.</summary>
internal static class TraceKinds
{
    private static readonly Dictionary<string, Func<FigureNode, int, Figure, Trace>> Makers = new()
    {
        ["scatter"] = (node, index, figure) => new ScatterTrace(node, index, figure),
        ["scattergl"] = (node, index, figure) => new ScatterTrace(node, index, figure),
        ["bar"] = (node, index, figure) => new BarTrace(node, index, figure),
        ["histogram"] = (node, index, figure) => new Histogram(node, index, figure),
        ["heatmap"] = (node, index, figure) => new HeatmapTrace(node, index, figure),
        ["contour"] = (node, index, figure) => new ContourTrace(node, index, figure),
        ["box"] = (node, index, figure) => new BoxTrace(node, index, figure),
        ["violin"] = (node, index, figure) => new ViolinTrace(node, index, figure),
        ["pie"] = (node, index, figure) => new PieTrace(node, index, figure),
        ["surface"] = (node, index, figure) => new SurfaceTrace(node, index, figure),
        ["scatter3d"] = (node, index, figure) => new Scatter3dTrace(node, index, figure),
    };

    /// <exception cref="NotSupportedException">There is no drawing for this kind.</exception>
    public static Trace Create(FigureNode node, int index, Figure figure)
    {
        var type = node["type"].Text("scatter");
        return Makers.TryGetValue(type, out var make)
            ? make(node, index, figure)
            : throw new NotSupportedException(
                $"{node.Path}.type: a '{type}' trace cannot be drawn as a static picture. Supported are {string.Join(", ", Makers.Keys)}.");
    }
}
