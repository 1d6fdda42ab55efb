namespace Plotly.NET;

/// <summary>How a chart is put into a page.</summary>
public class DisplayOptions : DynamicObj.DynamicObj
{
    internal const string PlotlyVersion = "2.28.0";

    internal PlotlyJSReference Reference => Get<PlotlyJSReference>("PlotlyJSReference") ?? PlotlyJSReference.NoReference;

    /// <summary>Options that name nothing but plotly.js on its content delivery network.</summary>
    public static DisplayOptions initCDNOnly()
    {
        var options = new DisplayOptions();
        options.SetProperty("PlotlyJSReference", PlotlyJSReference.NewCDN($"https://cdn.plot.ly/plotly-{PlotlyVersion}.min.js"));
        return options;
    }
}
