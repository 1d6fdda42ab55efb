namespace Plotly.NET;

/// <summary>One data set of a chart: its type, the data, and how it is drawn.</summary>
public class Trace(string traceTypeName) : DynamicObj.DynamicObj
{
    /// <summary>plotly.js's name for the kind of trace, for example <c>scatter</c>.</summary>
    public string type { get; set; } = traceTypeName;
}

/// <summary>A trace on two axes.</summary>
public class Trace2D(string traceTypeName) : Trace(traceTypeName);

/// <summary>A trace in a three-dimensional scene.</summary>
public class Trace3D(string traceTypeName) : Trace(traceTypeName);
