namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                /// <summary>Examples by number.</summary>
                public abstract class Dataset<T> : IDisposable
                {
                    public abstract long Count { get; }

                    public abstract T GetTensor(long index);

                    public void Dispose()
                    {
                        Dispose(true);
                        GC.SuppressFinalize(this);
                    }

                    protected virtual void Dispose(bool disposing)
                    {
                    }
                }

                public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
                {
                }

                public abstract class IterableDataset : Dataset<IList<Tensor>>
                {
                }

                public static Modules.TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>The rows of tensors of one length: example i is row i of each.</summary>
    public class TensorDataset : torch.utils.data.IterableDataset
    {
        private readonly torch.Tensor[] _tensors;

        internal TensorDataset(torch.Tensor[] tensors)
        {
            if (tensors.Length == 0 || tensors.Any(tensor => tensor.Rank == 0 || tensor.Sizes[0] != tensors[0].Sizes[0]))
                throw new ArgumentException("TensorDataset expects tensors of one first size.");
            _tensors = [.. tensors.Select(tensor => tensor.alias().DetachFromDisposeScope())];
        }

        public IList<torch.Tensor> this[long index] => GetTensor(index);

        public override long Count => _tensors[0].Sizes[0];

        public override IList<torch.Tensor> GetTensor(long index) => [.. _tensors.Select(tensor => tensor[index])];
    }
}
