using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Course.Kernel.Headless;

/// <summary>
/// The wire form of <see cref="WorkerMessage"/>: a record separator, the message as JSON, a line feed (RFC 7464).
/// Whatever else arrives on the pipe was written past the console by a cell or by native code, and is its output.
/// </summary>
internal static class WorkerWire
{
    private const char RecordSeparator = '\u001e';

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new MimeBundleJson(), new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                info => Derive<WorkerMessage>(
                    info, typeof(ExecuteMessage), typeof(InterruptMessage), typeof(ReadyMessage), typeof(OutputMessage), typeof(DoneMessage)),
                info => Derive<CellOutput>(
                    info, typeof(StreamOutput), typeof(DisplayOutput), typeof(DisplayUpdate), typeof(ResultOutput), typeof(ErrorOutput)),
            },
        },
    };

    /// <summary>Writes a message and sends it at once.</summary>
    public static void Send(TextWriter writer, WorkerMessage message)
    {
        var line = RecordSeparator + JsonSerializer.Serialize(message, Options) + "\n";
        lock (writer)
        {
            writer.Write(line);
            writer.Flush();
        }
    }

    /// <summary>Reads a line: a message, or text that was not meant for the wire.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="stray">What stood before the message, or the whole line if there is none.</param>
    public static WorkerMessage? Parse(string line, out string stray)
    {
        var start = line.IndexOf(RecordSeparator);
        stray = start < 0 ? line + "\n" : line[..start];
        return start < 0 ? null : JsonSerializer.Deserialize<WorkerMessage>(line[(start + 1)..], Options);
    }

    private static void Derive<T>(JsonTypeInfo info, params Type[] types)
    {
        if (info.Type != typeof(T))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
        foreach (var type in types)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
        }
    }

    /// <summary>A bundle as a JSON object whose keys keep their order.</summary>
    private sealed class MimeBundleJson : JsonConverter<MimeBundle>
    {
        public override MimeBundle Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var bundle = new MimeBundle();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var mimeType = reader.GetString()!;
                reader.Read();
                bundle.Add(mimeType, reader.GetString()!);
            }

            return bundle;
        }

        public override void Write(Utf8JsonWriter writer, MimeBundle value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (mimeType, text) in value)
            {
                writer.WriteString(mimeType, text);
            }

            writer.WriteEndObject();
        }
    }
}
