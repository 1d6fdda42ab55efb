namespace Course.Kernel.Display.Plotly;

/// <summary>A pair of axes and the traces drawn on it.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Traces">In the order of the figure.</param>
internal sealed record Subplot(Axis X, Axis Y, IReadOnlyList<CartesianTrace> Traces)
{
    /// <summary>The rectangle that both axes span.</summary>
    public Box Area => new(X.LeftOrTop, Y.LeftOrTop, X.RightOrBottom, Y.RightOrBottom);

    /// <summary>Whether it lies over another pair, whose ground and grid show through.</summary>
    public bool IsOverlay => X.Overlaying is not null || Y.Overlaying is not null;
}
