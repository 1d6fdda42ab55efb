namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>Sequences of different lengths without padding: the rows of step 0, of step 1, and so on, longest sequence first.</summary>
                public sealed class PackedSequence : IScoped
                {
                    public readonly Tensor data;
                    public readonly Tensor batch_sizes;
                    public readonly Tensor sorted_indices;
                    public readonly Tensor unsorted_indices;
                    private DisposeScope? _owner;
                    private bool _disposed;

                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor sorted_indices, Tensor unsorted_indices)
                    {
                        this.data = data.DetachFromDisposeScope();
                        this.batch_sizes = batch_sizes.DetachFromDisposeScope();
                        this.sorted_indices = sorted_indices.DetachFromDisposeScope();
                        this.unsorted_indices = unsorted_indices.DetachFromDisposeScope();
                        DisposeScopeManager.ThreadSingleton.Register(this);
                    }

                    DisposeScope? IScoped.OwningDisposeScope
                    {
                        get => _owner;
                        set => _owner = value;
                    }

                    int IScoped.ScopePosition { get; set; }

                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        _owner?.MoveToOuter(this);
                        return this;
                    }

                    public PackedSequence DetachFromDisposeScope()
                    {
                        _owner?.Detach(this);
                        return this;
                    }

                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other) => MoveToOtherDisposeScope(other._owner);

                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other)
                    {
                        if (_owner is null)
                            other?.Attach(this);
                        else
                            _owner.MoveToOther(other, this);
                        return this;
                    }

                    public void Dispose()
                    {
                        if (_disposed)
                            return;
                        _disposed = true;
                        DisposeScopeManager.ThreadSingleton.Disposing(this, _owner);
                        data.Dispose();
                        batch_sizes.Dispose();
                        sorted_indices.Dispose();
                        unsorted_indices.Dispose();
                    }

                    internal long[] Sizes => batch_sizes.data<long>().ToArray();

                    /// <summary>The same packing around other rows.</summary>
                    internal PackedSequence With(Tensor rows) => new(rows, batch_sizes.alias(), sorted_indices.alias(), unsorted_indices.alias());
                }

                public static PackedSequence pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    if (input.Rank < 2)
                        throw new ArgumentException($"pack_padded_sequence expects {(batch_first ? "(N, T, …)" : "(T, N, …)")}, got {Shapes.Text(input.Sizes)}.");
                    using var scope = NewDisposeScope();
                    var (steps, batch) = batch_first ? (input.Sizes[1], input.Sizes[0]) : (input.Sizes[0], input.Sizes[1]);
                    var all = lengths.to_type(ScalarType.Int64).data<long>().ToArray();
                    if (all.Length != batch || all.Any(length => length < 1 || length > steps))
                        throw new ArgumentException($"pack_padded_sequence expects {batch} lengths between 1 and {steps}, got [{string.Join(", ", all)}].");
                    var order = enforce_sorted
                        ? Enumerable.Range(0, all.Length).Select(i => (long)i).ToArray()
                        : lengths.argsort(0, descending: true).data<long>().ToArray();
                    var sorted = order.Select(i => all[i]).ToArray();
                    if (sorted.Zip(sorted.Skip(1)).Any(pair => pair.First < pair.Second))
                        throw new ArgumentException("pack_padded_sequence expects lengths in decreasing order. Pass enforce_sorted: false to have it sort them.");
                    var rows = batch_first ? input.transpose(0, 1) : input;
                    if (!enforce_sorted)
                        rows = rows.index_select(1, tensor(order));
                    var sizes = CountsAbove(sorted);
                    var packed = cat(sizes.Select((size, t) => rows.select(0, t).narrow(0, 0, size)).ToArray(), 0);
                    var places = new long[order.Length];
                    for (var i = 0; i < order.Length; i++)
                        places[order[i]] = i;
                    return new PackedSequence(packed, tensor(sizes), tensor(order), tensor(places)).MoveToOuterDisposeScope();
                }

                // For 0, 1, … below the first, how many of the numbers, which never increase, are greater: turns the lengths of sequences
                // into the number of sequences that have each step, and those numbers back into lengths.
                private static long[] CountsAbove(long[] numbers)
                {
                    var counts = new long[numbers[0]];
                    var above = numbers.Length;
                    for (var i = 0; i < counts.Length; i++)
                    {
                        while (numbers[above - 1] <= i)
                            above--;
                        counts[i] = above;
                    }
                    return counts;
                }

                public static (Tensor, Tensor) pad_packed_sequence(PackedSequence sequence, bool batch_first = false, double padding_value = 0.0, long? total_length = null)
                {
                    using var scope = NewDisposeScope();
                    var sizes = sequence.Sizes;
                    var steps = total_length ?? sizes.Length;
                    if (steps < sizes.Length)
                        throw new ArgumentException($"pad_packed_sequence: total_length {steps} is less than the longest sequence, {sizes.Length}.");
                    var rest = sequence.data.Sizes[1..];
                    var rows = new List<Tensor>();
                    var offset = 0L;
                    for (var t = 0; t < steps; t++)
                    {
                        var size = t < sizes.Length ? sizes[t] : 0;
                        var row = sequence.data.narrow(0, offset, size);
                        var missing = full([sizes[0] - size, .. rest], padding_value, sequence.data.dtype);
                        rows.Add(cat([row, missing], 0));
                        offset += size;
                    }
                    var padded = stack(rows).index_select(1, sequence.unsorted_indices);
                    var lengths = CountsAbove(sizes);
                    var ordered = sequence.unsorted_indices.data<long>().Select(place => lengths[place]).ToArray();
                    return scope.MoveToOuter(batch_first ? padded.transpose(0, 1) : padded, tensor(ordered));
                }

                /// <summary>Sequences (length, …) side by side, the shorter ones filled up.</summary>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0)
                {
                    using var scope = NewDisposeScope();
                    var items = sequences.ToArray();
                    if (items.Length == 0)
                        throw new ArgumentException("pad_sequence expects at least one sequence.");
                    var longest = items.Max(item => item.Sizes[0]);
                    var filled = items.Select(item => item.Sizes[0] == longest
                        ? item
                        : cat([item, full([longest - item.Sizes[0], .. item.Sizes[1..]], padding_value, item.dtype)], 0));
                    return stack(filled, batch_first ? 0 : 1).MoveToOuterDisposeScope();
                }

                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    using var scope = NewDisposeScope();
                    var items = sequences.ToArray();
                    var lengths = tensor(items.Select(item => item.Sizes[0]).ToArray());
                    return pack_padded_sequence(pad_sequence(items), lengths, false, enforce_sorted).MoveToOuterDisposeScope();
                }
            }
        }
    }
}
