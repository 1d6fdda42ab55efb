namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How a line is dashed.</summary>
    public sealed class DrawingStyle : Keyword
    {
        private DrawingStyle(object value)
            : base(value)
        {
        }

        public static DrawingStyle Solid { get; } = new("solid");
        public static DrawingStyle Dash { get; } = new("dash");
        public static DrawingStyle Dot { get; } = new("dot");
        public static DrawingStyle DashDot { get; } = new("dashdot");
        public static DrawingStyle LongDash { get; } = new("longdash");
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");

        /// <summary>Dashes and gaps of the given lengths, in pixels.</summary>
        public static DrawingStyle NewUser(IEnumerable<int> item) => new(string.Join(',', item.Select(length => $"{length}px")));
    }

    /// <summary>Which area a line fills.</summary>
    public sealed class Fill : Keyword
    {
        private Fill(object value)
            : base(value)
        {
        }

        public static Fill None { get; } = new("none");
        public static Fill ToZero_y { get; } = new("tozeroy");
        public static Fill ToZero_x { get; } = new("tozerox");
        public static Fill ToNext_y { get; } = new("tonexty");
        public static Fill ToNext_x { get; } = new("tonextx");
        public static Fill ToSelf { get; } = new("toself");
        public static Fill ToNext { get; } = new("tonext");
    }

    /// <summary>How the values of a stack group are normalised.</summary>
    public sealed class GroupNorm : Keyword
    {
        private GroupNorm(object value)
            : base(value)
        {
        }

        public static GroupNorm None { get; } = new("");
        public static GroupNorm Fraction { get; } = new("fraction");
        public static GroupNorm Percent { get; } = new("percent");
    }

    /// <summary>Whether a scatter trace shows lines, markers, text.</summary>
    public sealed class Mode : Keyword
    {
        private Mode(object value)
            : base(value)
        {
        }

        public static Mode None { get; } = new("none");
        public static Mode Lines { get; } = new("lines");
        public static Mode Lines_Markers { get; } = new("lines+markers");
        public static Mode Lines_Text { get; } = new("lines+text");
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        public static Mode Markers { get; } = new("markers");
        public static Mode Markers_Text { get; } = new("markers+text");
        public static Mode Text { get; } = new("text");

        internal static Mode Of(IReadOnlySet<string> shown)
        {
            var parts = ((string[])["lines", "markers", "text"]).Where(shown.Contains).ToArray();
            return parts.Length == 0 ? None : new(string.Join('+', parts));
        }
    }

    /// <summary>Which way bars or stacks run.</summary>
    public sealed class Orientation : Keyword
    {
        private Orientation(object value)
            : base(value)
        {
        }

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");
    }

    /// <summary>The pattern that fills an area.</summary>
    public sealed class PatternShape : Keyword
    {
        private PatternShape(object value)
            : base(value)
        {
        }

        public static PatternShape None { get; } = new("");
        public static PatternShape DiagonalDescending { get; } = new("/");
        public static PatternShape DiagonalAscending { get; } = new("\\");
        public static PatternShape DiagonalChecked { get; } = new("x");
        public static PatternShape HorizontalLines { get; } = new("-");
        public static PatternShape VerticalLines { get; } = new("|");
        public static PatternShape Checked { get; } = new("+");
        public static PatternShape Dots { get; } = new(".");
    }

    /// <summary>Where text stands relative to its point.</summary>
    public sealed class TextPosition : Keyword
    {
        private TextPosition(object value)
            : base(value)
        {
        }

        public static TextPosition TopLeft { get; } = new("top left");
        public static TextPosition TopCenter { get; } = new("top center");
        public static TextPosition TopRight { get; } = new("top right");
        public static TextPosition MiddleLeft { get; } = new("middle left");
        public static TextPosition MiddleCenter { get; } = new("middle center");
        public static TextPosition MiddleRight { get; } = new("middle right");
        public static TextPosition BottomLeft { get; } = new("bottom left");
        public static TextPosition BottomCenter { get; } = new("bottom center");
        public static TextPosition BottomRight { get; } = new("bottom right");
        public static TextPosition Auto { get; } = new("auto");
        public static TextPosition Inside { get; } = new("inside");
        public static TextPosition Outside { get; } = new("outside");
        public static TextPosition None { get; } = new("none");
    }

    /// <summary>Whether a trace is shown.</summary>
    public sealed class Visible : Keyword
    {
        private Visible(object value)
            : base(value)
        {
        }

        public static Visible True { get; } = new(true);
        public static Visible False { get; } = new(false);
        public static Visible LegendOnly { get; } = new("legendonly");
    }
}
