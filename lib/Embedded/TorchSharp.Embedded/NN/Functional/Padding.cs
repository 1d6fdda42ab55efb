namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, (ReadOnlySpan<long>)pad, mode, value);

            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [.. Enumerable.Repeat(pad, 2 * input.Rank)], mode, value);

            /// <summary>
            /// Longer at both ends: <paramref name="pad"/> holds the number in front and behind for the last dimension, then for the one
            /// before it, and so on. A negative number cuts.
            /// </summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                if (pad.Length % 2 != 0 || pad.Length > 2 * input.Rank)
                    throw new ArgumentException($"pad expects a number for both ends of at most {input.Rank} dimensions, got {Shapes.Text(pad)} for the shape {Shapes.Text(input.Sizes)}.");
                using var scope = NewDisposeScope();
                var result = input.alias();
                for (var i = 0; i < pad.Length; i += 2)
                    result = Padded(result, input.Rank - 1 - (i / 2), pad[i], pad[i + 1], mode, value);
                return result.MoveToOuterDisposeScope();
            }

            private static Tensor Padded(Tensor x, int dim, long front, long behind, PaddingModes mode, double value)
            {
                var size = x.Sizes[dim];
                var length = size + front + behind;
                var reach = mode switch { PaddingModes.Reflect => size - 1, PaddingModes.Circular => size, _ => long.MaxValue };
                if (length < 0 || (mode != PaddingModes.Constant && (size == 0 || Math.Max(front, behind) > reach)))
                    throw new ArgumentException($"pad cannot lengthen dimension {dim} of {Shapes.Text(x.Sizes)} by {front} and {behind} in the mode {mode}.");
                if (front == 0 && behind == 0)
                    return x;
                if (mode is PaddingModes.Constant or PaddingModes.Zeros)
                {
                    var kept = x.slice(dim, Math.Max(0, -front), size - Math.Max(0, -behind), 1);
                    return cat([Filled(front), kept, Filled(behind)], dim);
                }
                // Every other mode reads elements of the tensor: which, says an index.
                var places = new long[length];
                for (var i = 0L; i < length; i++)
                    places[i] = Source(i - front, size, mode);
                return x.index_select(dim, tensor(places));

                Tensor Filled(long count)
                {
                    var sizes = (long[])x.Sizes.Clone();
                    sizes[dim] = Math.Max(0, count);
                    return full(sizes, mode == PaddingModes.Zeros ? 0 : value, x.dtype);
                }
            }

            private static long Source(long place, long size, PaddingModes mode) => mode switch
            {
                PaddingModes.Reflect => place < 0 ? -place : place >= size ? (2 * (size - 1)) - place : place,
                PaddingModes.Replicate => Math.Clamp(place, 0, size - 1),
                _ => ((place % size) + size) % size,
            };
        }
    }
}
