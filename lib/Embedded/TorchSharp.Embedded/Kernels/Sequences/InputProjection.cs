using TorchSharp.Kernels.Dense;

namespace TorchSharp.Kernels.Sequences;

/// <summary>W_ih x + b of all steps at once: one product instead of T.</summary>
internal static unsafe class InputProjection
{
    /// <summary><paramref name="units"/> pre-activations a row, <paramref name="step"/> apart.</summary>
    public static void Forward(int rows, int input, int units, float* x, float* weights, float* bias, float* to, nint step) =>
        Sgemm.Multiply(new Product
        {
            Rows = rows,
            Columns = units,
            Depth = input,
            Alpha = 1,
            A = x,
            ARow = input,
            AStep = 1,
            B = weights,
            BStep = 1,
            BColumn = input,
            C = to,
            CRow = step,
            S = bias,
        });
}
