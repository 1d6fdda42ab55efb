using Attributes = DynamicObj.DynamicObj;

namespace Course.Charts;

/// <summary>
/// Sets plotly.js's attributes by their own names. It is the one way to style that Plotly.NET has for everything from
/// C#, and it leaves objects that Plotly.NET's own methods can style further.
/// </summary>
internal static class PlotlyAttributes
{
    /// <summary>A nested object, such as a font.</summary>
    public static Attributes Nested => new();

    public static T With<T>(this T target, string name, object value)
        where T : Attributes
    {
        target.SetProperty(name, value);
        return target;
    }

    /// <summary>Sets the attribute only where there is a value.</summary>
    public static T WithSome<T>(this T target, string name, object? value)
        where T : Attributes => value is null ? target : target.With(name, value);
}
