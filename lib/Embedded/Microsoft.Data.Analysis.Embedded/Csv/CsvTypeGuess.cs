namespace Microsoft.Data.Analysis;

/// <summary>Guesses what type a column of CSV fields holds.</summary>
internal static class CsvTypeGuess
{
    /// <summary>
    /// Numbers are guessed to be float, whatever their size, truth values bool, dates DateTime; anything else,
    /// and a column without values, string.
    /// </summary>
    public static Type Of(IEnumerable<string> fields) => fields
        .Where(field => !string.IsNullOrEmpty(field) && !field.Equals("null", StringComparison.OrdinalIgnoreCase))
        .Select(TypeOf)
        .Aggregate((Type)null, (common, next) => common is null ? next : Common(common, next)) ?? typeof(string);

    private static Type TypeOf(string field) => field switch
    {
        _ when bool.TryParse(field, out _) => typeof(bool),
        _ when float.TryParse(field, out _) => typeof(float),
        _ when DateTime.TryParse(field, out _) => typeof(DateTime),
        _ => typeof(string),
    };

    private static Type Common(Type first, Type second)
    {
        Type[] fromWidest = [typeof(string), typeof(float), typeof(bool)];
        return fromWidest.FirstOrDefault(type => type == first || type == second, typeof(DateTime));
    }
}
