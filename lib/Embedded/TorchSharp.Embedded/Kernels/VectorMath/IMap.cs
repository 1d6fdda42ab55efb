namespace TorchSharp.Kernels.VectorMath;

/// <summary>A function of one number, given for all lanes of a register at once.</summary>
internal interface IMap
{
    static abstract TVector Of<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector>;
}
