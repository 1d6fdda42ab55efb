using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Self-attention and a feed-forward net, each added to its input and normalised. Vaswani et al. 2017.</summary>
    public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly MultiheadAttention self_attn;
        private readonly Linear linear1;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly double _dropout;
        private readonly nn.Activations _activation;

        internal TransformerEncoderLayer(long model, long heads, long feedforward, double dropout, nn.Activations activation)
            : base(nameof(TransformerEncoderLayer))
        {
            (Options, _dropout, _activation) = ((model, heads, feedforward, dropout, activation), dropout, activation);
            self_attn = nn.MultiheadAttention(model, heads, dropout);
            linear1 = nn.Linear(model, feedforward);
            linear2 = nn.Linear(feedforward, model);
            norm1 = nn.LayerNorm(model);
            norm2 = nn.LayerNorm(model);
            RegisterComponents();
        }

        internal (long Model, long Heads, long Feedforward, double Dropout, nn.Activations Activation) Options { get; }

        public Tensor call(Tensor src, Tensor src_mask, Tensor src_key_padding_mask) => Encode(src, src_mask, src_key_padding_mask);

        public Tensor call(Tensor src, Tensor src_mask) => Encode(src, src_mask, null);

        public override Tensor forward(Tensor src) => Encode(src, null, null);

        internal Tensor Encode(Tensor src, Tensor? mask, Tensor? padding)
        {
            using var scope = NewDisposeScope();
            var attended = self_attn.call(src, src, src, padding, false, mask).Item1;
            var x = norm1.call(src.add(Dropped(attended)));
            var inner = linear1.call(x);
            var active = _activation == nn.Activations.ReLU ? inner.relu() : inner.gelu();
            return norm2.call(x.add(Dropped(linear2.call(Dropped(active))))).MoveToOuterDisposeScope();
        }

        private Tensor Dropped(Tensor x) => nn.functional.dropout(x, _dropout, training);
    }

    /// <summary>Encoder layers one after the other, all starting as copies of one.</summary>
    public sealed class TransformerEncoder : nn.Module<Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor>
    {
        private readonly ModuleList<TransformerEncoderLayer> layers;

        internal TransformerEncoder(TransformerEncoderLayer layer, long count)
            : base(nameof(TransformerEncoder))
        {
            layers = nn.ModuleList(Enumerable.Range(0, (int)count).Select(_ => CopyOf(layer)).ToArray());
            RegisterComponents();
        }

        public Tensor call(Tensor src, Tensor src_mask) => base.call(src, src_mask, null!);

        public Tensor call(Tensor src) => base.call(src, null!, null!);

        public override Tensor forward(Tensor src, Tensor src_mask, Tensor src_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            return layers.Aggregate(src, (x, layer) => layer.Encode(x, src_mask, src_key_padding_mask)).alias().MoveToOuterDisposeScope();
        }

        private static TransformerEncoderLayer CopyOf(TransformerEncoderLayer layer)
        {
            var (model, heads, feedforward, dropout, activation) = layer.Options;
            var copy = new TransformerEncoderLayer(model, heads, feedforward, dropout, activation);
            copy.load_state_dict(layer.state_dict());
            return copy;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public enum Activations
            {
                ReLU = 0,
                GELU = 1,
            }

            public static TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(d_model, nhead, dim_feedforward, dropout, activation);

            public static TransformerEncoder TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) => new(encoder_layer, num_layers);
        }
    }
}
