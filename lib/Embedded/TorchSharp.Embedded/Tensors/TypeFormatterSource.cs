namespace TorchSharp.Utils;

/// <summary>
/// How a notebook kernel finds the formatters of a type: it looks for an attribute of this name, whatever assembly it is in.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/plain"];
}

internal sealed class TypeFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new TensorPlainTextFormatter();
        yield return new TensorHTMLFormatter();
    }
}

/// <summary>Shape, type and values as aligned text.</summary>
internal sealed class TensorPlainTextFormatter
{
    public string MimeType => "text/plain";

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not torch.Tensor tensor)
            return false;
        writer.Write(tensor.ToString(TensorStringStyle.Default));
        return true;
    }
}

internal sealed class TensorHTMLFormatter
{
    public string MimeType => "text/html";

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not torch.Tensor tensor)
            return false;
        writer.Write($"<div><pre>{System.Net.WebUtility.HtmlEncode(tensor.ToString(TensorStringStyle.Default))}</pre></div>");
        return true;
    }
}
