using TorchSharp.Autograd;

namespace TorchSharp;

/// <summary>Decides who owns a new tensor: the backward step under way, else the innermost dispose scope, else nobody.</summary>
internal static class TensorLifetime
{
    public static void Register(torch.Tensor tensor)
    {
        if (BackwardFrame.Current is { } frame)
            frame.Add(tensor);
        else
            DisposeScopeManager.ThreadSingleton.Register(tensor);
    }

    public static void Disposing(torch.Tensor tensor)
    {
        // What backward makes for itself never was anybody's to count.
        if (tensor.Frame is null)
            DisposeScopeManager.ThreadSingleton.Disposing(tensor, tensor.OwningDisposeScope);
    }
}
