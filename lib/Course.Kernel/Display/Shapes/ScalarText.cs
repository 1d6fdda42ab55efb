using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel.Display.Shapes;

/// <summary>Values that are shown as one piece of text, never as a list of their members.</summary>
internal static class ScalarText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly HashSet<Type> Scalars =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(Half), typeof(Int128), typeof(UInt128),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(System.Numerics.BigInteger), typeof(System.Numerics.Complex), typeof(System.Text.Rune),
        typeof(Index), typeof(Range), typeof(Uri), typeof(Version), typeof(System.Text.StringBuilder),
    ];

    /// <summary>Whether a sequence of this type stands on one line.</summary>
    public static bool IsScalar(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return underlying.IsPrimitive || underlying.IsEnum || Scalars.Contains(underlying);
    }

    /// <summary>The text that stands for the value, or null if the value has parts to show.</summary>
    public static string? Of(object value) => value switch
    {
        DateTime or DateTimeOffset => ((IFormattable)value).ToString("u", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReadOnlyMemory<char> or Memory<char> => value.ToString(),
        Type type => TypeName.Full(type),
        Exception exception => exception.ToString(),
        MemberFailure failure => failure.Message,
        JsonDocument json => JsonSerializer.Serialize(json, Indented),
        JsonElement json => JsonSerializer.Serialize(json, Indented),
        JsonNode json => json.ToJsonString(Indented),
        // Reflection objects and delegates lead through a type to its assembly and everything in it.
        Delegate => TypeName.Full(value.GetType()),
        MemberInfo or Assembly or Module or ParameterInfo => value.ToString(),
        _ when IsScalar(value.GetType()) => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
