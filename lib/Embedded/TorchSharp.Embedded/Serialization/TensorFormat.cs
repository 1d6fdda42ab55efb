using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Serialization;

/// <summary>
/// A tensor in the real package's own file format: type, number of dimensions and sizes as LEB128 numbers, then the elements
/// in row-major order, little-endian.
/// </summary>
internal static class TensorFormat
{
    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        Leb128.Write(writer, (int)tensor.dtype);
        Leb128.Write(writer, tensor.Rank);
        foreach (var size in tensor.Sizes)
            Leb128.Write(writer, size);
        var contiguous = tensor.AsContiguous();
        var bytes = MemoryMarshal.AsBytes(contiguous.Storage.Span<byte>()).Slice((int)contiguous.Offset * tensor.dtype.Size(), tensor.Count * tensor.dtype.Size());
        writer.Write(bytes);
        contiguous.DoneUnless(tensor);
    }

    public static Tensor Read(BinaryReader reader)
    {
        var type = ((ScalarType)Leb128.Read(reader)).Supported();
        var rank = Leb128.Read(reader);
        if (rank is < 0 or > 16)
            throw new InvalidDataException($"A tensor of {rank} dimensions is none that was saved here: the file is damaged or no file of this format.");
        var sizes = new long[rank];
        for (var d = 0; d < sizes.Length; d++)
            sizes[d] = Leb128.Read(reader);
        var result = Tensor.Empty(type, sizes);
        reader.BaseStream.ReadExactly(result.Storage.Span<byte>()[..(result.Count * type.Size())]);
        return result;
    }

    public static void Assign(Tensor target, Tensor value, string name)
    {
        if (target.dtype != value.dtype || !target.Sizes.AsSpan().SequenceEqual(value.Sizes))
            throw new ArgumentException(
                $"load: '{name}' is {value.dtype} {Shapes.Text(value.Sizes)} in the file, but {target.dtype} {Shapes.Text(target.Sizes)} in the module.");
        using var plain = no_grad();
        target.copy_(value);
    }
}

/// <summary>Whole numbers in seven-bit groups, the lowest first; the high bit says that more follow.</summary>
internal static class Leb128
{
    public static void Write(BinaryWriter writer, long value)
    {
        var rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
            writer.Write((byte)(rest | 0x80));
        writer.Write((byte)rest);
    }

    public static long Read(BinaryReader reader)
    {
        var (value, shift) = (0L, 0);
        byte group;
        do
        {
            group = reader.ReadByte();
            value |= (long)(group & 0x7f) << shift;
            shift += 7;
        }
        while ((group & 0x80) != 0);
        return value;
    }
}
