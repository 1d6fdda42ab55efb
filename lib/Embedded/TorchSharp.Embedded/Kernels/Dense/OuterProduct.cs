using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// C = α a bᵀ + S of a column and a row, a product of depth 1: the weights' gradient of a single example. Nothing is used twice,
/// so nothing is packed.
/// </summary>
internal static unsafe class OuterProduct<TVector>
    where TVector : struct, IFloatVector<TVector>
{
    [MethodImpl(Kernel.Options)]
    public static void Multiply(in Product p)
    {
        for (var i = 0; i < p.Rows; i++)
        {
            var a = p.Alpha * p.A[i * p.ARow];
            var c = p.C + (i * p.CRow);
            if (p.S == null)
                Row(a, p.B, p.Columns, c);
            else
                RowAdded(a, p.B, p.S + (i * p.SRow), p.Columns, c);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Row(float a, float* b, int count, float* c)
    {
        var x = TVector.Create(a);
        var j = 0;
        for (; j <= count - TVector.Count; j += TVector.Count)
            (x * TVector.Load(ref b[j])).Store(ref c[j]);
        for (; j < count; j++)
            c[j] = a * b[j];
    }

    [MethodImpl(Kernel.Options)]
    private static void RowAdded(float a, float* b, float* s, int count, float* c)
    {
        var x = TVector.Create(a);
        var j = 0;
        for (; j <= count - TVector.Count; j += TVector.Count)
            TVector.MultiplyAdd(x, TVector.Load(ref b[j]), TVector.Load(ref s[j])).Store(ref c[j]);
        for (; j < count; j++)
            c[j] = float.MultiplyAddEstimate(a, b[j], s[j]);
    }
}
