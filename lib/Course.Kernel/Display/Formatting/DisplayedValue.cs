using Course.Kernel;
using Course.Kernel.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that was shown, and can be replaced where it stands.</summary>
/// <example><c>var step = display("0 %"); step.Update("100 %");</c></example>
public class DisplayedValue
{
    private readonly string[] _mimeTypes;

    private DisplayedValue(object? value, MimeBundle bundle, string[] mimeTypes)
    {
        Value = value;
        FormattedValues = InOrder(bundle);
        _mimeTypes = mimeTypes;
    }

    /// <summary>The id that ties an update to what it replaces.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether the value was replaced since it was first shown.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>The value as it is shown now, in each of its MIME types.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The value that is shown now.</summary>
    public object? Value { get; private set; }

    /// <summary>Shows another value in place of this one.</summary>
    /// <param name="updatedValue">The new value, null included.</param>
    public void Update(object? updatedValue)
    {
        var bundle = DisplayBundle.Create(updatedValue, _mimeTypes);
        IsUpdated = true;
        Value = updatedValue;
        FormattedValues = InOrder(bundle);
        Publish(new DisplayUpdate(bundle, DisplayId), bundle);
    }

    internal static DisplayedValue Show(object? value, MimeBundle bundle, params string[] mimeTypes)
    {
        var shown = new DisplayedValue(value, bundle, mimeTypes);
        Publish(new DisplayOutput(bundle, shown.DisplayId), bundle);
        return shown;
    }

    /// <summary>Library code that displays also runs where no cell does, a test or a program: there it prints.</summary>
    internal static void Publish(CellOutput output, MimeBundle bundle)
    {
        if (DisplaySink.IsOpen)
        {
            DisplaySink.Publish(output);
        }
        else
        {
            Console.WriteLine(bundle["text/plain"]);
        }
    }

    private static FormattedValue[] InOrder(MimeBundle bundle) =>
        [.. bundle.Select(e => new FormattedValue(e.Key, e.Value))];
}
