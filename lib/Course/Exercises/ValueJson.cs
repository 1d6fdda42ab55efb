using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Exercises;

/// <summary>
/// The values that go into an exercise and come out of it, as JSON: numbers, text, arrays (also two-dimensional),
/// lists, dictionaries, records, tuples (as arrays) and tensors (shape, type and values).
/// </summary>
public static class ValueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TupleJson(), new MatrixJson(), new TensorJson() },
    };

    /// <summary>Writes a value as JSON.</summary>
    /// <param name="value">Any of the values above, or null.</param>
    /// <exception cref="NotSupportedException">The value holds a type that has no JSON form here.</exception>
    public static JsonElement Write(object? value) =>
        JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>Reads a value of a given type.</summary>
    /// <param name="json">The value's JSON.</param>
    /// <param name="type">The type wanted.</param>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public static object? Read(JsonElement json, Type type) => json.Deserialize(type, Options);

    /// <summary>A value as a person reads it: numbers to six digits, long arrays cut.</summary>
    /// <param name="json">The value's JSON.</param>
    public static string Show(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDouble().ToString("G6"),
        JsonValueKind.Array => $"[{ShowItems(json)}]",
        JsonValueKind.Object when json.TryGetProperty("tensor", out var tensor) => $"tensor {Show(tensor)}",
        JsonValueKind.Object => $"{{{string.Join(", ", json.EnumerateObject().Take(12).Select(p => $"{p.Name}: {Show(p.Value)}"))}}}",
        JsonValueKind.String => $"\"{json.GetString()!.ReplaceLineEndings("\\n")}\"",
        _ => json.GetRawText(),
    };

    private static string ShowItems(JsonElement array)
    {
        const int most = 12;
        var shown = string.Join(", ", array.EnumerateArray().Take(most).Select(Show));
        return array.GetArrayLength() > most ? $"{shown}, … {array.GetArrayLength()} in all" : shown;
    }

    /// <summary>Tuples as arrays: <c>(1, "a")</c> is <c>[1, "a"]</c>.</summary>
    private sealed class TupleJson : JsonConverter<ITuple>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(ITuple).IsAssignableFrom(typeToConvert);

        public override ITuple Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var types = typeToConvert.GetGenericArguments();
            var items = document.RootElement.EnumerateArray().ToArray();
            return items.Length == types.Length
                ? (ITuple)Activator.CreateInstance(typeToConvert, [.. items.Select((item, i) => item.Deserialize(types[i], options))])!
                : throw new JsonException($"A tuple of {types.Length} needs {types.Length} items, got {items.Length}.");
        }

        public override void Write(Utf8JsonWriter writer, ITuple value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            for (var i = 0; i < value.Length; i++)
            {
                JsonSerializer.Serialize(writer, value[i], value[i]?.GetType() ?? typeof(object), options);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>Two-dimensional arrays as arrays of rows.</summary>
    private sealed class MatrixJson : JsonConverter<double[,]>
    {
        public override double[,] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var rows = JsonSerializer.Deserialize<double[][]>(ref reader, options) ?? [];
            var matrix = new double[rows.Length, rows.Length == 0 ? 0 : rows[0].Length];
            for (var i = 0; i < matrix.GetLength(0); i++)
            {
                for (var j = 0; j < matrix.GetLength(1); j++)
                {
                    matrix[i, j] = rows[i][j];
                }
            }

            return matrix;
        }

        public override void Write(Utf8JsonWriter writer, double[,] value, JsonSerializerOptions options)
        {
            var rows = Enumerable.Range(0, value.GetLength(0))
                .Select(i => Enumerable.Range(0, value.GetLength(1)).Select(j => value[i, j]).ToArray());
            JsonSerializer.Serialize(writer, rows.ToArray(), options);
        }
    }
}
