namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The colours that numbers are mapped to.</summary>
    public sealed class Colorscale : Keyword
    {
        private Colorscale(object value)
            : base(value)
        {
        }

        public static Colorscale RdBu { get; } = new("RdBu");
        public static Colorscale Earth { get; } = new("Earth");
        public static Colorscale Blackbody { get; } = new("Blackbody");
        public static Colorscale YIOrRd { get; } = new("YIOrRd");
        public static Colorscale YIGnBu { get; } = new("YIGnBu");
        public static Colorscale Bluered { get; } = new("Bluered");
        public static Colorscale Portland { get; } = new("Portland");
        public static Colorscale Electric { get; } = new("Electric");
        public static Colorscale Jet { get; } = new("Jet");
        public static Colorscale Hot { get; } = new("Hot");
        public static Colorscale Greys { get; } = new("Greys");
        public static Colorscale Greens { get; } = new("Greens");
        public static Colorscale Picnic { get; } = new("Picnic");
        public static Colorscale Rainbow { get; } = new("Rainbow");
        public static Colorscale Viridis { get; } = new("Viridis");
        public static Colorscale Cividis { get; } = new("Cividis");

        /// <summary>Colours at positions from 0 to 1, interpolated between.</summary>
        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item) =>
            new(item.Select(stop => new object[] { stop.Item1, stop.Item2 }).ToArray());
    }

    /// <summary>How a heat map is smoothed.</summary>
    public sealed class SmoothAlg : Keyword
    {
        private SmoothAlg(object value)
            : base(value)
        {
        }

        public static SmoothAlg False { get; } = new(false);
        public static SmoothAlg Best { get; } = new("best");
        public static SmoothAlg Fast { get; } = new("fast");
    }
}
