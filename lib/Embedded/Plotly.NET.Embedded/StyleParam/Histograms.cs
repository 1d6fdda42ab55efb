namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What a histogram computes for a bin.</summary>
    public sealed class HistFunc : Keyword
    {
        private HistFunc(object value)
            : base(value)
        {
        }

        public static HistFunc Count { get; } = new("count");
        public static HistFunc Sum { get; } = new("sum");
        public static HistFunc Avg { get; } = new("avg");
        public static HistFunc Min { get; } = new("min");
        public static HistFunc Max { get; } = new("max");
    }

    /// <summary>What the height of a histogram bar means.</summary>
    public sealed class HistNorm : Keyword
    {
        private HistNorm(object value)
            : base(value)
        {
        }

        public static HistNorm None { get; } = new("");
        public static HistNorm Percent { get; } = new("percent");
        public static HistNorm Probability { get; } = new("probability");
        public static HistNorm Density { get; } = new("density");
        public static HistNorm ProbabilityDensity { get; } = new("probability density");
    }
}
