namespace Plotly.NET.CSharp;

/// <summary>Sets the attributes of plotly.js that optional parameters name, and leaves the others out.</summary>
internal static class OptionalAttributes
{
    public static T Or<T>(this Optional<T> optional, T otherwise) => optional.IsSome ? optional.Value : otherwise;

    public static TObject With<TObject>(this TObject target, string name, object? value)
        where TObject : DynamicObj.DynamicObj
    {
        target.SetProperty(name, Plain(value));
        return target;
    }

    public static TObject With<TObject, T>(this TObject target, string name, Optional<T> value)
        where TObject : DynamicObj.DynamicObj => value.IsSome ? target.With(name, (object?)value.Value) : target;

    /// <summary>One value for all data, or one a datum; where both are given, the latter.</summary>
    public static TObject With<TObject, T>(this TObject target, string name, Optional<T> single, Optional<IEnumerable<T>> multiple)
        where TObject : DynamicObj.DynamicObj => multiple.IsSome ? target.With(name, multiple) : target.With(name, single);

    // A word is stored as the package stores it: as what stands in the JSON.
    private static object? Plain(object? value) => value switch
    {
        StyleParam.Keyword keyword => keyword.Json,
        IEnumerable<StyleParam.Keyword> keywords => keywords.Select(keyword => keyword.Json).ToArray(),
        _ => value,
    };
}
