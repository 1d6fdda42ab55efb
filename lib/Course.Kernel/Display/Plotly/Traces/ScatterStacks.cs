namespace Course.Kernel.Display.Plotly;

/// <summary>Areas piled on each other: traces that share a <c>stackgroup</c> on the same axes.</summary>
internal sealed class ScatterStacks
{
    private readonly Dictionary<(string, string, string), Dictionary<double, double>> heights = [];

    /// <summary>The trace's values on top of those piled before it; a gap counts as nothing.</summary>
    public double[] Pile(ScatterTrace trace, double[] xs, double[] ys)
    {
        if (trace.Node["groupnorm"].Text("") is { Length: > 0 } norm)
            throw new NotSupportedException($"{trace.Node.Path}.groupnorm: '{norm}' is not drawn. Divide the values by their sums first.");
        var key = (trace.XId, trace.YId, trace.StackGroup);
        if (!heights.TryGetValue(key, out var pile)) heights[key] = pile = [];
        var top = new double[ys.Length];
        for (var i = 0; i < ys.Length; i++)
        {
            top[i] = pile.GetValueOrDefault(xs[i]) + (double.IsNaN(ys[i]) ? 0 : ys[i]);
            pile[xs[i]] = top[i];
        }
        return top;
    }
}
