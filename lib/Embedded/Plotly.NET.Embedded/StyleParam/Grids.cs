namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether the subplots of a grid share axes.</summary>
    public sealed class LayoutGridPattern : Keyword
    {
        private LayoutGridPattern(object value)
            : base(value)
        {
        }

        public static LayoutGridPattern Independent { get; } = new("independent");
        public static LayoutGridPattern Coupled { get; } = new("coupled");
    }

    /// <summary>Whether the first row of a grid is the top one.</summary>
    public sealed class LayoutGridRowOrder : Keyword
    {
        private LayoutGridRowOrder(object value)
            : base(value)
        {
        }

        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");
    }

    /// <summary>Where a grid shows its x axes.</summary>
    public sealed class LayoutGridXSide : Keyword
    {
        private LayoutGridXSide(object value)
            : base(value)
        {
        }

        public static LayoutGridXSide Bottom { get; } = new("bottom");
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        public static LayoutGridXSide Top { get; } = new("top");
        public static LayoutGridXSide TopPlot { get; } = new("top plot");
    }

    /// <summary>Where a grid shows its y axes.</summary>
    public sealed class LayoutGridYSide : Keyword
    {
        private LayoutGridYSide(object value)
            : base(value)
        {
        }

        public static LayoutGridYSide Left { get; } = new("left");
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        public static LayoutGridYSide Right { get; } = new("right");
        public static LayoutGridYSide RightPlot { get; } = new("right plot");
    }
}
