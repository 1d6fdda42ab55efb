using System.Runtime.CompilerServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Numbers in a shape. A tensor is a window onto a storage: sizes, strides and an offset. Views share the storage of the
    /// tensor they were taken from; disposing the last of them gives the memory back.
    /// </summary>
    [Utils.TypeFormatterSource(typeof(Utils.TypeFormatterSource))]
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        private TensorStorage? _storage;
        internal long[] Sizes;
        internal long[] Strides;
        internal long Offset;
        private ScalarType _dtype;
        internal AutogradMeta? Autograd;
        internal DisposeScope? OwningDisposeScope;
        internal int ScopePosition;

        /// <summary>The mark of the backward step that made this tensor and may still release it.</summary>
        internal BackwardFrame? Frame;

        /// <summary>Takes over the caller's reference to the storage.</summary>
        internal Tensor(TensorStorage storage, ScalarType dtype, long[] sizes, long[] strides, long offset, bool register = true)
        {
            if (sizes.Length > Shapes.MaxRank)
                throw new NotSupportedException($"The embedded edition holds tensors of at most {Shapes.MaxRank} dimensions, got {sizes.Length}.");
            _storage = storage;
            _dtype = dtype;
            Sizes = sizes;
            Strides = strides;
            Offset = offset;
            var total = Interlocked.Increment(ref _totalCount);
            if (total > _peakCount)
                _peakCount = total;
            if (register)
                TensorLifetime.Register(this);
        }

        /// <summary>Takes over another tensor's memory and place in its scope; the other one becomes empty.</summary>
        private protected Tensor(Tensor data)
        {
            _storage = data.Storage;
            _dtype = data._dtype;
            Sizes = data.Sizes;
            Strides = data.Strides;
            Offset = data.Offset;
            Autograd = data.Autograd;
            data._storage = null;
            data.Autograd = null;
            if (data.OwningDisposeScope is { } scope)
                scope.Replace(data, this);
        }

        /// <summary>A new tensor of arbitrary contents.</summary>
        internal static Tensor Empty(ScalarType dtype, long[] sizes)
        {
            foreach (var size in sizes)
            {
                if (size < 0)
                    throw new ArgumentException($"A shape has no negative sizes, got {Shapes.Text(sizes)}.");
            }
            return new(TensorStorage.Allocate(Shapes.Count(sizes) * dtype.Size()), dtype, sizes, Shapes.ContiguousStrides(sizes), 0);
        }

        /// <summary>A tensor over the same memory.</summary>
        internal Tensor View(long[] sizes, long[] strides, long offset) =>
            new(Storage.AddReference(), _dtype, sizes, strides, offset);

        internal TensorStorage Storage => _storage ?? throw new ObjectDisposedException(
            nameof(Tensor), "This tensor was disposed. Keep it alive with MoveToOuterDisposeScope() or DetachFromDisposeScope(), or dispose it later.");

        internal int Rank => Sizes.Length;

        internal int Count => (int)Shapes.Count(Sizes);

        internal bool Contiguous => Shapes.IsContiguous(Sizes, Strides);

        /// <summary>The elements of a contiguous tensor.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Span<T> Span<T>()
            where T : unmanaged => Storage.Span<T>().Slice((int)Offset, Count);

        /// <summary>The storage from this tensor's first element on, to be walked with its strides.</summary>
        internal Span<T> StridedSpan<T>()
            where T : unmanaged => Storage.Span<T>()[(int)Offset..];

        internal Tensor Shared(AutogradMeta? autograd)
        {
            var alias = View(Sizes, Strides, Offset);
            alias.Autograd = autograd;
            return alias;
        }

        public static long TotalCount => Interlocked.Read(ref _totalCount);

        public static long PeakCount => _peakCount;

        public string? name { get; set; }

        public bool IsInvalid => _storage is null;

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (_storage is not { } storage)
                return;
            TensorLifetime.Disposing(this);
            Interlocked.Decrement(ref _totalCount);
            _storage = null;
            storage.Release();
            Autograd?.ReleaseGraph();
            Autograd = null;
        }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is null)
                other?.Attach(this);
            else
                OwningDisposeScope.MoveToOther(other, this);
            return this;
        }

        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
    }
}
