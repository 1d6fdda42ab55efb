using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public enum EmbeddingBagMode
    {
        Sum = 0,
        Mean = 1,
        Max = 2,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// One vector for a bag of indices: the sum, mean or largest of their vectors. Input is (B, N), a bag a row, or (N) with the place where
    /// each bag begins; the result is (B, E), zero for an empty bag. Unlike <see cref="Embedding"/> it forgets the order.
    /// </summary>
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
    {
        private readonly EmbeddingBagMode _mode;
        private readonly bool _endsGiven;
        private readonly long? _padding;

        internal EmbeddingBag(Parameter weight, EmbeddingBagMode mode, bool endsGiven, long? padding)
            : base(nameof(EmbeddingBag))
        {
            (_mode, _endsGiven, _padding) = (mode, endsGiven, padding);
            this.weight = weight;
        }

        public Parameter? weight
        {
            get;
            set => ConditionallyRegisterParameter(nameof(weight), field = value ?? throw new ArgumentNullException(nameof(weight)));
        }

        public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

        public Tensor call(Tensor input, Tensor offsets) => base.call(input, offsets, null);

        public Tensor call(Tensor input) => base.call(input, null, null);

        public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            var starts = Starts(input, offsets);
            if (perSampleWeights is not null && _mode != EmbeddingBagMode.Sum)
                throw new ArgumentException($"EmbeddingBag weighs its samples only in the mode Sum, not {_mode}.");
            if (perSampleWeights is not null && !perSampleWeights.Sizes.AsSpan().SequenceEqual(input.Sizes))
                throw new ArgumentException($"EmbeddingBag expects weights of the input's shape {Shapes.Text(input.Sizes)}, got {Shapes.Text(perSampleWeights.Sizes)}.");

            using var scope = NewDisposeScope();
            var (indices, bags) = (input.reshape(-1).to_type(ScalarType.Int64), BagOfEach(starts, input.NumberOfElements));
            var weights = perSampleWeights?.reshape(-1);
            if (_padding is { } padding)
            {
                var kept = indices.ne(padding);
                (indices, bags, weights) = (indices.masked_select(kept), bags.masked_select(kept), weights?.masked_select(kept));
            }
            var rows = weight!.index_select(0, indices);                                             // (N, E)
            if (weights is not null)
                rows = rows.mul(weights.unsqueeze(1));
            return Reduced(rows, bags, starts.Length).MoveToOuterDisposeScope();
        }

        private Tensor Reduced(Tensor rows, Tensor bags, int count)
        {
            if (_mode == EmbeddingBagMode.Max)
                return stack(Enumerable.Range(0, count).Select(bag => Largest(rows.index_select(0, bags.eq(bag).nonzero().squeeze(1)))));
            var sums = zeros([count, rows.Sizes[1]], rows.dtype).index_add(0, bags, rows, 1);           // (B, E)
            return _mode == EmbeddingBagMode.Sum
                ? sums
                : sums.div(bags.bincount(null, count).clamp_min(1).to_type(rows.dtype).unsqueeze(1));
        }

        private static Tensor Largest(Tensor rows) => rows.Sizes[0] == 0 ? zeros([rows.Sizes[1]], rows.dtype) : rows.max(0).values;

        private long[] Starts(Tensor input, Tensor? offsets)
        {
            if (input.dtype is not (ScalarType.Int64 or ScalarType.Int32))
                throw new ArgumentException($"EmbeddingBag expects indices of type Int64, got {input.dtype}. Convert them with to_type(ScalarType.Int64).");
            if (input.Rank == 2 && offsets is null)
                return [.. Enumerable.Range(0, (int)input.Sizes[0]).Select(row => row * input.Sizes[1])];
            if (input.Rank != 1 || offsets is not { Rank: 1 } || offsets.dtype != input.dtype)
                throw new ArgumentException(
                    $"EmbeddingBag expects (B, N) alone or (N) with a vector of {input.dtype} offsets, got {Shapes.Text(input.Sizes)} "
                    + $"{(offsets is null ? "without offsets" : $"with {offsets.dtype} offsets {Shapes.Text(offsets.Sizes)}")}.");
            using var plain = offsets.to_type(ScalarType.Int64);
            var starts = plain.data<long>().ToArray();
            if (starts.Length == 0 || starts[0] != 0 || starts.Zip(starts.Skip(1)).Any(pair => pair.First > pair.Second) || starts[^1] > input.Sizes[0])
                throw new ArgumentException($"EmbeddingBag expects offsets that begin with 0 and grow up to {input.Sizes[0]}, got {Shapes.Text(starts)}.");
            return _endsGiven ? starts[..^1] : starts;
        }

        private static Tensor BagOfEach(long[] starts, long count)
        {
            var bags = new long[count];
            for (var bag = 0; bag < starts.Length; bag++)
                bags.AsSpan((int)starts[bag]).Fill(bag);
            return tensor(bags);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                RefuseEmbeddingOptions(max_norm, scale_grad_by_freq, sparse);
                var padding = PaddingIndex(padding_index < 0 ? null : padding_index, num_embeddings);
                return new EmbeddingBag(NewEmbeddings(num_embeddings, embedding_dims, padding, device, dtype), mode, include_last_offset, padding);
            }

            public static EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                RefuseEmbeddingOptions(max_norm, scale_grad_by_freq, sparse);
                var padding = PaddingIndex(padding_index < 0 ? null : padding_index, GivenEmbeddings(embeddings).Sizes[0]);
                return new EmbeddingBag(CopyOfEmbeddings(embeddings, freeze, device, dtype), mode, include_last_offset, padding);
            }
        }
    }
}
