namespace Plotly.NET;

/// <summary>What every chart starts with unless <c>UseDefaults</c> is false. Changing these changes the charts made after.</summary>
public static class Defaults
{
    /// <summary>The width of a chart, in pixels.</summary>
    public static int DefaultWidth { get; set; } = 600;

    /// <summary>The height of a chart, in pixels.</summary>
    public static int DefaultHeight { get; set; } = 600;

    /// <summary>The configuration of a chart.</summary>
    public static Config DefaultConfig { get; set; } = ResponsiveConfig();

    /// <summary>How a chart is put into a page.</summary>
    public static DisplayOptions DefaultDisplayOptions { get; set; } = Plotly.NET.DisplayOptions.initCDNOnly();

    /// <summary>The looks of a chart. Empty here: plotly.js then applies its own default template.</summary>
    public static Template DefaultTemplate { get; set; } = new();

    /// <summary>Undoes every change to the defaults.</summary>
    public static void reset()
    {
        (DefaultWidth, DefaultHeight) = (600, 600);
        DefaultConfig = ResponsiveConfig();
        DefaultDisplayOptions = Plotly.NET.DisplayOptions.initCDNOnly();
        DefaultTemplate = new();
    }

    internal static Layout Layout()
    {
        var layout = new Layout();
        layout.SetProperty("width", DefaultWidth);
        layout.SetProperty("height", DefaultHeight);
        layout.SetProperty("template", CopyOf(DefaultTemplate));
        return layout;
    }

    internal static Config Config() => CopyOf(DefaultConfig);

    internal static DisplayOptions DisplayOptions() => CopyOf(DefaultDisplayOptions);

    // A chart may be changed in place, the defaults must not be.
    private static T CopyOf<T>(T original)
        where T : DynamicObj.DynamicObj, new()
    {
        var copy = new T();
        foreach (var (name, value) in original.GetProperties(false))
        {
            copy.SetProperty(name, value);
        }

        return copy;
    }

    private static Config ResponsiveConfig()
    {
        var config = new Config();
        config.SetProperty("responsive", true);
        return config;
    }
}
