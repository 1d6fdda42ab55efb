namespace TorchSharp.Autograd;

/// <summary>Whether operations are being recorded, for each thread.</summary>
internal sealed class GradMode : IDisposable
{
    [ThreadStatic]
    private static bool _disabled;

    [ThreadStatic]
    private static bool _inference;

    private readonly bool _previousDisabled = _disabled;
    private readonly bool _previousInference = _inference;

    public GradMode(bool enabled, bool inference = false)
    {
        _disabled = !enabled;
        _inference = inference;
    }

    public static bool Enabled => !_disabled;

    public static bool Inference => _inference;

    public static bool Swap(bool enabled)
    {
        var previous = !_disabled;
        _disabled = !enabled;
        return previous;
    }

    public void Dispose()
    {
        _disabled = _previousDisabled;
        _inference = _previousInference;
    }
}
