namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What the width of a legend entry is measured in.</summary>
    public sealed class EntryWidthMode : Keyword
    {
        private EntryWidthMode(object value)
            : base(value)
        {
        }

        public static EntryWidthMode Fraction { get; } = new("fraction");
        public static EntryWidthMode Pixels { get; } = new("pixels");
    }

    /// <summary>What a click in a legend group does.</summary>
    public sealed class TraceGroupClickOptions : Keyword
    {
        private TraceGroupClickOptions(object value)
            : base(value)
        {
        }

        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");
        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");
    }

    /// <summary>What a click on a legend entry does.</summary>
    public sealed class TraceItemClickOptions : Keyword
    {
        private TraceItemClickOptions(object value)
            : base(value)
        {
        }

        public static TraceItemClickOptions Toggle { get; } = new("toggle");
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");
        public static TraceItemClickOptions False { get; } = new(false);
    }

    /// <summary>How big the symbols of a legend are.</summary>
    public sealed class TraceItemSizing : Keyword
    {
        private TraceItemSizing(object value)
            : base(value)
        {
        }

        public static TraceItemSizing Trace { get; } = new("trace");
        public static TraceItemSizing Constant { get; } = new("constant");
    }

    /// <summary>The order of the entries in a legend.</summary>
    public sealed class TraceOrder : Keyword
    {
        private TraceOrder(object value)
            : base(value)
        {
        }

        public static TraceOrder Normal { get; } = new("normal");
        public static TraceOrder Reversed { get; } = new("reversed");
        public static TraceOrder Grouped { get; } = new("grouped");
        public static TraceOrder ReversedGrouped { get; } = new("grouped+reversed");
    }

    /// <summary>How text is aligned vertically.</summary>
    public sealed class VerticalAlign : Keyword
    {
        private VerticalAlign(object value)
            : base(value)
        {
        }

        public static VerticalAlign Top { get; } = new("top");
        public static VerticalAlign Middle { get; } = new("middle");
        public static VerticalAlign Bottom { get; } = new("bottom");
    }

    /// <summary>Which part of a box its x position means.</summary>
    public sealed class XAnchorPosition : Keyword
    {
        private XAnchorPosition(object value)
            : base(value)
        {
        }

        public static XAnchorPosition Auto { get; } = new("auto");
        public static XAnchorPosition Left { get; } = new("left");
        public static XAnchorPosition Center { get; } = new("center");
        public static XAnchorPosition Right { get; } = new("right");
    }

    /// <summary>Which part of a box its y position means.</summary>
    public sealed class YAnchorPosition : Keyword
    {
        private YAnchorPosition(object value)
            : base(value)
        {
        }

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Top { get; } = new("top");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Bottom { get; } = new("bottom");
    }
}
