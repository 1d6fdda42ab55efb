namespace Plotly.NET;

/// <summary>Where a page takes plotly.js from.</summary>
public sealed class PlotlyJSReference
{
    private PlotlyJSReference(string kind, string address = "")
    {
        Kind = kind;
        Address = address;
    }

    /// <summary>The page has plotly.js already.</summary>
    public static PlotlyJSReference NoReference { get; } = new("NoReference");

    /// <summary>The whole script in the page. The embedded edition does not carry plotly.js.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static PlotlyJSReference Full => throw new NotSupportedException(
        "PlotlyJSReference.Full is not supported by Plotly.NET.Embedded, which carries no copy of plotly.js. Use NewCDN, NewRequire or NoReference.");

    internal string Kind { get; }

    internal string Address { get; }

    /// <summary>A script element that loads it from an address.</summary>
    public static PlotlyJSReference NewCDN(string item) => new("CDN", item);

    /// <summary>require.js, which the page loads from the network if it lacks it, with an address without its <c>.js</c>.</summary>
    public static PlotlyJSReference NewRequire(string item) => new("Require", item);
}
