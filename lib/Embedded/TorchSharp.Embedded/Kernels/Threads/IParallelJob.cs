namespace TorchSharp.Kernels.Threads;

/// <summary>
/// Work in numbered parts that may run in any order, on any thread, at the same time. An implementation holds pointers and
/// numbers only, so that a job lies on its caller's stack and starting one allocates nothing.
/// </summary>
internal interface IParallelJob
{
    void Run(int part, int parts);
}
