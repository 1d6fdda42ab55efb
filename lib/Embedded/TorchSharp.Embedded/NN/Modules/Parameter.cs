using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns: assigned to a module's field, it becomes one of its parameters.</summary>
    public class Parameter : torch.Tensor
    {
        /// <param name="data">Becomes empty: its memory belongs to the parameter from here on.</param>
        /// <param name="requires_grad">Whether gradients are computed for it.</param>
        public Parameter(torch.Tensor data, bool requires_grad = true)
            : base(data.with_requires_grad(requires_grad))
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
