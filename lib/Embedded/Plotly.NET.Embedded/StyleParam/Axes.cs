namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How an axis lays out its values.</summary>
    public sealed class AxisType : Keyword
    {
        private AxisType(object value)
            : base(value)
        {
        }

        public static AxisType Auto { get; } = new("-");
        public static AxisType Linear { get; } = new("linear");
        public static AxisType Log { get; } = new("log");
        public static AxisType Date { get; } = new("date");
        public static AxisType Category { get; } = new("category");
        public static AxisType MultiCategory { get; } = new("multicategory");
    }

    /// <summary>Whether a camera sees what is farther away smaller.</summary>
    public sealed class CameraProjectionType : Keyword
    {
        private CameraProjectionType(object value)
            : base(value)
        {
        }

        public static CameraProjectionType Perspective { get; } = new("perspective");
        public static CameraProjectionType Orthographic { get; } = new("orthographic");
    }

    /// <summary>In which order an axis shows its categories.</summary>
    public sealed class CategoryOrder : Keyword
    {
        private CategoryOrder(object value)
            : base(value)
        {
        }

        public static CategoryOrder Trace { get; } = new("trace");
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");
        public static CategoryOrder CategoryDescending { get; } = new("category descending");
        public static CategoryOrder Array { get; } = new("array");
        public static CategoryOrder TotalAscending { get; } = new("total ascending");
        public static CategoryOrder TotalDescending { get; } = new("total descending");
        public static CategoryOrder MinAscending { get; } = new("min ascending");
        public static CategoryOrder MinDescending { get; } = new("min descending");
        public static CategoryOrder MaxAscending { get; } = new("max ascending");
        public static CategoryOrder MaxDescending { get; } = new("max descending");
        public static CategoryOrder SumAscending { get; } = new("sum ascending");
        public static CategoryOrder SumDescending { get; } = new("sum descending");
        public static CategoryOrder MeanAscending { get; } = new("mean ascending");
        public static CategoryOrder MeanDescending { get; } = new("mean descending");
        public static CategoryOrder MedianAscending { get; } = new("median ascending");
        public static CategoryOrder MedianDescending { get; } = new("median descending");
    }

    /// <summary>The name by which a trace points to its axis.</summary>
    public sealed class LinearAxisId : Keyword
    {
        private LinearAxisId(object value)
            : base(value)
        {
        }

        public static LinearAxisId Free { get; } = new("free");

        public static LinearAxisId NewX(int item) => new(Numbered("x", item));

        public static LinearAxisId NewY(int item) => new(Numbered("y", item));
    }

    /// <summary>Whether axis lines are drawn on the opposite side too.</summary>
    public sealed class Mirror : Keyword
    {
        private Mirror(object value)
            : base(value)
        {
        }

        public static Mirror True { get; } = new(true);
        public static Mirror Ticks { get; } = new("ticks");
        public static Mirror False { get; } = new(false);
        public static Mirror All { get; } = new("all");
        public static Mirror AllTicks { get; } = new("allticks");
    }

    /// <summary>The side of a plot.</summary>
    public sealed class Side : Keyword
    {
        private Side(object value)
            : base(value)
        {
        }

        public static Side Top { get; } = new("top");
        public static Side TopLeft { get; } = new("top left");
        public static Side TopCenter { get; } = new("top center");
        public static Side TopRight { get; } = new("top right");
        public static Side Bottom { get; } = new("bottom");
        public static Side Left { get; } = new("left");
        public static Side Right { get; } = new("right");
    }

    /// <summary>The name of an axis, a scene or another subplot in the layout.</summary>
    public sealed class SubPlotId : Keyword
    {
        private SubPlotId(object value)
            : base(value)
        {
        }


        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));

        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));

        public static SubPlotId NewScene(int item) => new(Numbered("scene", item));

        public static SubPlotId NewLegend(int item) => new(Numbered("legend", item));
    }
}
