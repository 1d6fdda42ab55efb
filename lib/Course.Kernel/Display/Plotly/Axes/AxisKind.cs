namespace Course.Kernel.Display.Plotly;

/// <summary>How an axis reads its data.</summary>
internal enum AxisKind
{
    /// <summary>Numbers, evenly spaced.</summary>
    Linear,

    /// <summary>Positive numbers, spaced by their logarithm to base 10.</summary>
    Log,

    /// <summary>Dates, in milliseconds since 1970.</summary>
    Date,

    /// <summary>Names, at 0, 1, 2, … in the order they appear.</summary>
    Category,
}
