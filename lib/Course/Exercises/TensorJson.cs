using System.Text.Json;
using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace Course.Exercises;

/// <summary>Tensors as an object of shape, type and values: <c>{"tensor":[1,2],"shape":[2],"dtype":"Float32"}</c>.</summary>
internal sealed class TensorJson : JsonConverter<Tensor>
{
    public override Tensor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        var values = json.GetProperty("tensor").Deserialize<double[]>(options)!;
        var shape = json.GetProperty("shape").Deserialize<long[]>(options)!;
        var type = Enum.Parse<ScalarType>(json.GetProperty("dtype").GetString()!);
        return tensor(values).reshape(shape).to_type(type);
    }

    public override void Write(Utf8JsonWriter writer, Tensor value, JsonSerializerOptions options)
    {
        using var scope = NewDisposeScope();
        writer.WriteStartObject();
        writer.WritePropertyName("tensor");
        JsonSerializer.Serialize(writer, value.detach().cpu().to_type(ScalarType.Float64).contiguous().data<double>().ToArray(), options);
        writer.WritePropertyName("shape");
        JsonSerializer.Serialize(writer, value.shape, options);
        writer.WriteString("dtype", value.dtype.ToString());
        writer.WriteEndObject();
    }
}
