using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>A vector for every index, learned.</summary>
    public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly long? _paddingIndex;

        internal Embedding(Parameter weight, long? paddingIndex)
            : base(nameof(Embedding))
        {
            _paddingIndex = paddingIndex;
            this.weight = weight;
            num_embeddings = weight.Sizes[0];
            embedding_dim = weight.Sizes[1];
        }

        public Parameter weight
        {
            get;
            set => ConditionallyRegisterParameter(nameof(weight), field = value);
        }

        internal long num_embeddings { get; }

        internal long embedding_dim { get; }

        public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.embedding(input, weight, _paddingIndex);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                RefuseEmbeddingOptions(max_norm, scale_grad_by_freq, sparse);
                var padding = PaddingIndex(padding_idx, num_embeddings);
                return new Embedding(NewEmbeddings(num_embeddings, embedding_dims, padding, device, dtype), padding);
            }

            public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                RefuseEmbeddingOptions(max_norm, scale_grad_by_freq, sparse);
                var padding = PaddingIndex(padding_idx, GivenEmbeddings(embeddings).Sizes[0]);
                return new Embedding(CopyOfEmbeddings(embeddings, freeze, device, dtype), padding);
            }

            /// <summary>Normally distributed vectors; the one for padding is 0.</summary>
            private static Parameter NewEmbeddings(long count, long size, long? padding, Device? device, ScalarType? dtype)
            {
                if (count <= 0 || size <= 0)
                    throw new ArgumentException($"An embedding expects a positive number of vectors and a positive size, got {count} of size {size}.");
                var weight = empty(count, size, dtype, device).AsParameter();
                init.normal_(weight);
                if (padding is { } row)
                {
                    using var plain = no_grad();
                    using var vector = weight[row];
                    vector.zero_();
                }
                return weight;
            }

            private static Tensor GivenEmbeddings(Tensor embeddings) => embeddings.Rank == 2
                ? embeddings
                : throw new ArgumentException($"Given embeddings are a matrix, a vector for each index, got {Shapes.Text(embeddings.Sizes)}.");

            private static Parameter CopyOfEmbeddings(Tensor embeddings, bool freeze, Device? device, ScalarType? dtype)
            {
                InitializeDevice(device);
                using var copy = embeddings.detach();
                return new Parameter(copy.to_type(dtype ?? embeddings.dtype, copy: true), !freeze);
            }

            private static long? PaddingIndex(long? index, long count) => index is null ? null
                : index >= -count && index < count ? (index + count) % count
                : throw new ArgumentException($"padding_idx {index} is not one of the {count} embeddings.");

            private static void RefuseEmbeddingOptions(double? maxNorm, bool scaleByFrequency, bool sparse)
            {
                if (maxNorm is not null || scaleByFrequency || sparse)
                    throw new NotSupportedException("Embedding: max_norm, scale_grad_by_freq and sparse are not supported by the embedded edition.");
            }
        }
    }
}
