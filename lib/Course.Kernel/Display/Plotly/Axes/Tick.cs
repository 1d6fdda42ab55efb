namespace Course.Kernel.Display.Plotly;

/// <summary>A mark on an axis.</summary>
/// <param name="Linear">Where it stands, in the axis' linear coordinate.</param>
/// <param name="Label">What is written there; empty for a mark alone.</param>
/// <param name="Scale">The size of its label against the others', less than 1 between powers of ten.</param>
internal sealed record Tick(double Linear, RichText Label, double Scale = 1);
