using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Reads and writes the elements as .NET values of exactly the tensor's type.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            ValidateType(typeof(T));
            return new TensorAccessor<T>(this);
        }

        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException(
                    $"item expects a tensor of one element, got the shape {Shapes.Text(Sizes)}. Index it first, or use data<{typeof(T).Name}>().");
            ValidateType(typeof(T));
            return StridedSpan<T>()[0];
        }

        internal void ValidateType(Type dotnetType)
        {
            if (ScalarTypes.Of(dotnetType) != _dtype)
                throw new ArgumentException($"A tensor of {_dtype} cannot be read as {dotnetType.Name}. Convert it with to_type() first, or read the type it has.");
        }

        public Scalar ToScalar()
        {
            if (NumberOfElements != 1)
                throw new ArgumentException($"ToScalar expects a tensor of one element, got the shape {Shapes.Text(Sizes)}.");
            return _dtype switch
            {
                ScalarType.Float32 => StridedSpan<float>()[0],
                ScalarType.Float64 => StridedSpan<double>()[0],
                ScalarType.Int64 => StridedSpan<long>()[0],
                ScalarType.Int32 => StridedSpan<int>()[0],
                ScalarType.Int16 => StridedSpan<short>()[0],
                ScalarType.Int8 => StridedSpan<sbyte>()[0],
                ScalarType.Byte => StridedSpan<byte>()[0],
                ScalarType.Bool => StridedSpan<byte>()[0] != 0,
                _ => throw ScalarTypes.Unsupported(_dtype),
            };
        }

        public object tolist()
        {
            if (Rank == 0)
                return ToScalar();
            var result = new System.Collections.ArrayList();
            for (var i = 0L; i < Sizes[0]; i++)
            {
                using var item = Select(0, i);
                result.Add(Rank == 1 ? item.ToScalar() : item.tolist());
            }
            return result;
        }

        /// <summary>The memory of a contiguous tensor.</summary>
        public Span<byte> bytes
        {
            get
            {
                if (!Contiguous)
                    throw new InvalidOperationException("bytes needs a contiguous tensor. Call contiguous() first.");
                return Storage.Span<byte>().Slice((int)Offset * _dtype.Size(), Count * _dtype.Size());
            }

            set
            {
                if (value.Length != bytes.Length)
                    throw new ArgumentException($"bytes expects {bytes.Length} bytes, got {value.Length}.");
                value.CopyTo(bytes);
                Storage.Version++;
            }
        }

        public double ReadCpuDouble(long i) => data<double>()[i];

        public float ReadCpuSingle(long i) => data<float>()[i];

        public int ReadCpuInt32(long i) => data<int>()[i];

        public long ReadCpuInt64(long i) => data<long>()[i];

        public byte ReadCpuByte(long i) => data<byte>()[i];

        public sbyte ReadCpuSByte(long i) => data<sbyte>()[i];

        public short ReadCpuInt16(long i) => data<short>()[i];

        public bool ReadCpuBool(long i) => data<bool>()[i];

        public T ReadCpuValue<T>(long i)
            where T : unmanaged => data<T>()[i];

        public static explicit operator float(Tensor value) => value.ToSingle();

        public static explicit operator double(Tensor value) => value.ToDouble();

        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        public static explicit operator byte(Tensor value) => value.ToByte();

        public static explicit operator short(Tensor value) => value.ToInt16();

        public static explicit operator int(Tensor value) => value.ToInt32();

        public static explicit operator long(Tensor value) => value.ToInt64();

        public static explicit operator bool(Tensor value) => value.ToBoolean();

        public static implicit operator Tensor(byte value) => tensor(value);

        public static implicit operator Tensor(sbyte value) => tensor(value);

        public static implicit operator Tensor(short value) => tensor(value);

        public static implicit operator Tensor(int value) => tensor(value);

        public static implicit operator Tensor(long value) => tensor(value);

        public static implicit operator Tensor(float value) => tensor(value);

        public static implicit operator Tensor(double value) => tensor(value);

        public static implicit operator Tensor(bool value) => tensor(value);

        public static implicit operator Tensor(byte[] value) => tensor(value);

        public static implicit operator Tensor(sbyte[] value) => tensor(value);

        public static implicit operator Tensor(short[] value) => tensor(value);

        public static implicit operator Tensor(int[] value) => tensor(value);

        public static implicit operator Tensor(long[] value) => tensor(value);

        public static implicit operator Tensor(float[] value) => tensor(value);

        public static implicit operator Tensor(double[] value) => tensor(value);

        public static implicit operator Tensor(bool[] value) => tensor(value);

        public static implicit operator Tensor(Scalar scalar) => FromNumber(scalar, scalar.Type, requires_grad: false);
    }
}
