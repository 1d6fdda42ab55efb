using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor clone(Tensor input) => input.clone();

    public static Tensor FloatTensor(Tensor t) => t.to(ScalarType.Float32);

    public partial class Tensor
    {
        /// <summary>Copies the (broadcast, converted) values of another tensor; neither version nor history change.</summary>
        internal void CopyValues(Tensor source) => Copying.Copy(this, source);

        internal void FillValues(Scalar value) => Copying.Fill(this, value);

        /// <summary>The values in fresh, row-major memory; not recorded.</summary>
        internal Tensor CloneContiguous()
        {
            var copy = Empty(_dtype, Sizes);
            copy.CopyValues(this);
            return copy;
        }

        /// <summary>The tensor itself if it has the type, else a converted copy that no scope owns; not recorded.</summary>
        internal Tensor As(ScalarType type)
        {
            if (type == _dtype)
                return this;
            var previous = BackwardFrame.Swap(BackwardFrame.Kept);
            var converted = Empty(type, Sizes);
            BackwardFrame.Swap(previous);
            converted.CopyValues(this);
            return converted;
        }

        /// <summary>A row-major tensor of the same values: itself, or a copy that no scope owns; not recorded.</summary>
        internal Tensor AsContiguous()
        {
            if (Contiguous)
                return this;
            var previous = BackwardFrame.Swap(BackwardFrame.Kept);
            var copy = Empty(_dtype, Sizes);
            BackwardFrame.Swap(previous);
            copy.CopyValues(this);
            return copy;
        }

        /// <summary>Ends the use of what <see cref="As"/> or <see cref="AsContiguous"/> made of <paramref name="original"/>.</summary>
        internal void DoneUnless(Tensor original)
        {
            if (!ReferenceEquals(this, original))
                Dispose();
        }

        public Tensor clone() => CloneContiguous().RecordLinear(this, 0, static (grad, _) => grad);

        public Tensor contiguous() => Contiguous ? alias() : clone();

        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            type.Supported();
            if (type == _dtype && !copy)
                return disposeAfter ? this : alias();
            var result = Empty(type, Sizes);
            result.CopyValues(this);
            if (type.IsFloatingPoint())
                result.RecordLinear(this, 0, static (grad, _) => grad);
            if (disposeAfter)
                Dispose();
            return result;
        }

        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            InitializeDevice(device);
            return to_type(type, copy, disposeAfter, non_blocking);
        }

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            InitializeDeviceType(deviceType);
            return to_type(_dtype, copy, disposeAfter, non_blocking);
        }

        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(device.type, device.index, copy, disposeAfter, non_blocking);

        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);

        public Tensor type(ScalarType dtype) => to_type(dtype);

        public Tensor cpu() => alias();

        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(DeviceType.CUDA);

        public Tensor mps(bool non_blocking = false) => to(DeviceType.MPS);

        public Tensor @bool() => to_type(ScalarType.Bool);

        public Tensor @byte() => to_type(ScalarType.Byte);

        public Tensor @char() => to_type(ScalarType.Int8);

        public Tensor @short() => to_type(ScalarType.Int16);

        public Tensor @int() => to_type(ScalarType.Int32);

        public Tensor @long() => to_type(ScalarType.Int64);

        public Tensor half() => to_type(ScalarType.Float16);

        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        public Tensor @float() => to_type(ScalarType.Float32);

        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>Overwrites this tensor's values; the source is broadcast and converted.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            CheckInPlace(nameof(copy_));
            // A source that overlaps with this tensor must be read before it is written.
            if (ReferenceEquals(source.Storage, Storage))
            {
                using var values = source.clone();
                Overwrite(values, nameof(copy_));
                return this;
            }
            if (source.dtype.IsFloatingPoint() && !_dtype.IsFloatingPoint())
            {
                using var converted = source.to_type(_dtype);
                Overwrite(converted, nameof(copy_));
                return this;
            }
            Overwrite(source, nameof(copy_));
            return this;
        }

        public Tensor fill_(Scalar value)
        {
            CheckInPlace(nameof(fill_));
            FillValues(value);
            Storage.Version++;
            if (GradMode.Enabled && requires_grad)
            {
                using var filled = CloneContiguous();
                ViewHistory.Rebase(this, filled);
            }
            return this;
        }

        public Tensor zero_() => fill_(0);

        /// <summary>Makes this tensor a window onto another one's memory.</summary>
        public Tensor set_(Tensor source)
        {
            if (source.dtype != _dtype)
                throw new ArgumentException($"set_ expects a tensor of type {_dtype}, got {source.dtype}.");
            var storage = source.Storage.AddReference();
            Storage.Release();
            _storage = storage;
            (Sizes, Strides, Offset) = (source.Sizes, source.Strides, source.Offset);
            return this;
        }
    }
}
