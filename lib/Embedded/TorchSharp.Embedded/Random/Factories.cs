namespace TorchSharp;

// Random tensors of a given shape; equal to PyTorch's on the CPU for the same seed.
public static partial class torch
{
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random(size, dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random(size, dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([size], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([rows, columns], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2, dim3], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([size], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([rows, columns], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2, dim3], dtype, device, generator, names, static (x, g) => x.uniform_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random(size, dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random(size, dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([size], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([rows, columns], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2, dim3], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([size], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([rows, columns], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randn(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random([dim0, dim1, dim2, dim3], dtype, device, generator, names, static (x, g) => x.normal_(0, 1, g)).requires_grad_(requires_grad);

    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Random(size.Shape, dtype ?? ScalarType.Int64, device, generator, names, (x, g) => x.RandomIntegers(low, high, g)).requires_grad_(requires_grad);

    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, new Size(size), dtype, device, requires_grad, generator, names);

    public static bool randint_bool(Generator? generator = null) => One(ScalarType.Int64, generator, static (x, g) => x.RandomIntegers(0, 2, g)).ToInt64() == 1;

    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);

    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    public static long randint_long(long low, long high, Generator? generator = null) =>
        One(ScalarType.Int64, generator, (x, g) => x.RandomIntegers(low, high, g)).ToInt64();

    public static double rand_float(Generator? generator = null) => One(ScalarType.Float32, generator, static (x, g) => x.uniform_(0, 1, g)).ToDouble();

    public static double randn_float(Generator? generator = null) => One(ScalarType.Float32, generator, static (x, g) => x.normal_(0, 1, g)).ToDouble();

    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.rand_like(dtype, device, requires_grad);

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randn_like(dtype, device, requires_grad);

    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randint_like(low, high, dtype, device, requires_grad);

    /// <summary>Normal numbers of the given mean and standard deviation.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randn(size, dtype, device, requires_grad: false, generator, names).mul_(std).add_(mean).requires_grad_(requires_grad);

    private static Tensor Random(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, Generator? generator, string[]? names, Func<Tensor, Generator?, Tensor> fill)
    {
        var result = Filled(size, null, dtype, device, false, names);
        using (no_grad())
            return fill(result, generator);
    }

    private static Scalar One(ScalarType type, Generator? generator, Func<Tensor, Generator?, Tensor> fill)
    {
        using var number = Random([], type, null, generator, null, fill);
        return number.ToScalar();
    }

    public partial class Tensor
    {
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.rand(Sizes, dtype ?? _dtype, device, requires_grad);

        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.randn(Sizes, dtype ?? _dtype, device, requires_grad);

        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.randint(low, high, Sizes, dtype ?? _dtype, device, requires_grad);
    }
}
