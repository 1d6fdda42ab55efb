using Plotly.NET;

namespace PlotlyEdition.Tests;

public class PublicSurfaceTests
{
    private static readonly string Frozen = Path.Combine(AppContext.BaseDirectory, "Golden", "public-surface.txt");

    [Fact]
    public void The_public_surface_is_the_frozen_one()
    {
        var actual = PublicSurface.Of(typeof(GenericChart).Assembly).ToArray();
        var frozen = File.ReadAllLines(Frozen);

        Assert.True(
            actual.SequenceEqual(frozen),
            "The public surface changed. Every member must be one of the package's, or be listed in the README; then bring Golden/public-surface.txt up to date."
            + $"\nGone:\n{string.Join('\n', frozen.Except(actual))}\nNew:\n{string.Join('\n', actual.Except(frozen))}");
    }
}
