namespace TorchSharp;

public static partial class torch
{
    public static long numel(Tensor input) => input.numel();

    public static bool is_tensor(object obj) => obj is Tensor;

    public static bool is_nonzero(Tensor input) => input.is_nonzero();

    public partial class Tensor
    {
        public ScalarType dtype => _dtype;

        public Device device
        {
            get
            {
                _ = Storage;
                return CPU;
            }
        }

        public DeviceType device_type => DeviceType.CPU;

        public int device_index => -1;

        public bool is_cuda => false;

        public bool is_meta => false;

        public bool is_sparse => false;

        public bool is_cpu() => true;

        public long Dimensions => Rank;

        public long dim() => Rank;

        public long ndim => Rank;

        public long NumberOfElements => Shapes.Count(Sizes);

        public long numel() => Shapes.Count(Sizes);

        public long ElementSize => _dtype.Size();

        public long element_size() => _dtype.Size();

        public long[] shape => (long[])Sizes.Clone();

        public long[] size() => (long[])Sizes.Clone();

        public long size(int dim) => Rank == 0
            ? throw new ArgumentOutOfRangeException(nameof(dim), $"size({dim}) of a tensor without dimensions: it holds a single number.")
            : Sizes[Shapes.Dimension(dim, Rank, "size")];

        public long[] stride() => (long[])Strides.Clone();

        public long stride(int dim) => Strides[Shapes.Dimension(dim, Rank, "stride")];

        public long storage_offset() => Offset;

        public bool is_contiguous() => Contiguous;

        public bool is_integral() => torch.is_integral(_dtype);

        public bool is_floating_point() => _dtype.IsFloatingPoint();

        public bool is_complex() => torch.is_complex(_dtype);

        public bool is_nonzero() => NumberOfElements == 1
            ? ToScalar().ToBoolean()
            : throw new InvalidOperationException($"is_nonzero expects a single element, got the shape {Shapes.Text(Sizes)}. Use any() or all().");
    }
}
