using TorchSharp.Serialization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The fields of an optimizer's options or state, named once in the order of the real package's file format, and written,
/// read or copied by the kind of archive that visits them.
/// </summary>
internal abstract class StateArchive
{
    public abstract void Value(ref double? value);

    public abstract void Value(ref bool? value);

    public abstract void Value(ref long value);

    public abstract void Value(ref Tensor value);

    public abstract void Optional(ref Tensor? value);

    public sealed class Writing(BinaryWriter writer) : StateArchive
    {
        public override void Value(ref double? value) => writer.Write(value!.Value);

        public override void Value(ref bool? value) => writer.Write(value!.Value);

        public override void Value(ref long value) => writer.Write(value);

        public override void Value(ref Tensor value) => TensorFormat.Write(writer, value);

        public override void Optional(ref Tensor? value)
        {
            writer.Write(value is not null);
            if (value is not null)
                TensorFormat.Write(writer, value);
        }
    }

    public sealed class Reading(BinaryReader reader) : StateArchive
    {
        public override void Value(ref double? value) => value = reader.ReadDouble();

        public override void Value(ref bool? value) => value = reader.ReadBoolean();

        public override void Value(ref long value) => value = reader.ReadInt64();

        public override void Value(ref Tensor value)
        {
            var read = TensorFormat.Read(reader).DetachFromDisposeScope();
            if (!read.Sizes.AsSpan().SequenceEqual(value.Sizes))
                throw new ArgumentException($"The saved optimizer belongs to parameters of other shapes: {Shapes.Text(read.Sizes)} instead of {Shapes.Text(value.Sizes)}.");
            value.Dispose();
            value = read;
        }

        public override void Optional(ref Tensor? value)
        {
            value?.Dispose();
            value = reader.ReadBoolean() ? TensorFormat.Read(reader).DetachFromDisposeScope() : null;
        }
    }

    /// <summary>Collects what it visits, and then gives copies of it to the next object visited in the same order.</summary>
    public sealed class Copying : StateArchive
    {
        private readonly Queue<object?> _values = new();

        public bool Giving { get; set; }

        public override void Value(ref double? value) => Exchange(ref value);

        public override void Value(ref bool? value) => Exchange(ref value);

        public override void Value(ref long value) => Exchange(ref value);

        public override void Value(ref Tensor value) => value = ExchangeTensor(value)!;

        public override void Optional(ref Tensor? value) => value = ExchangeTensor(value);

        private void Exchange<T>(ref T value)
        {
            if (Giving)
                value = (T)_values.Dequeue()!;
            else
                _values.Enqueue(value);
        }

        private Tensor? ExchangeTensor(Tensor? value)
        {
            if (!Giving)
            {
                _values.Enqueue(value);
                return value;
            }
            value?.Dispose();
            return ((Tensor?)_values.Dequeue())?.clone().DetachFromDisposeScope();
        }
    }
}
