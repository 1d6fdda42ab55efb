using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>softmax(Q Kᵀ/√d) V in several heads side by side; inputs are (L, N, E). Vaswani et al. 2017.</summary>
    public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
    {
        private readonly long _size;
        private readonly long _heads;
        private readonly double _dropout;
        private readonly Parameter in_proj_weight;
        private readonly Parameter? in_proj_bias;
        private readonly Linear out_proj;

        internal MultiheadAttention(long size, long heads, double dropout, bool bias)
            : base(nameof(MultiheadAttention))
        {
            if (heads <= 0 || size % heads != 0)
                throw new ArgumentException($"MultiheadAttention expects a size that the heads divide, got {size} and {heads}.");
            (_size, _heads, _dropout) = (size, heads, dropout);
            in_proj_weight = empty(3 * size, size).AsParameter();
            in_proj_bias = bias ? zeros(3 * size).AsParameter() : null;
            out_proj = nn.Linear(size, size, bias);
            nn.init.xavier_uniform_(in_proj_weight);
            if (bias)
                nn.init.zeros_(out_proj.bias!);
            RegisterComponents();
        }

        public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
            base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

        public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
        {
            if (query.Rank != 3 || key.Rank != 3 || query.Sizes[2] != _size || key.Sizes[2] != _size || !key.Sizes.AsSpan().SequenceEqual(value.Sizes))
                throw new ArgumentException($"MultiheadAttention expects (L, N, {_size}) and twice (S, N, {_size}), got {Shapes.Text(query.Sizes)}, {Shapes.Text(key.Sizes)} and {Shapes.Text(value.Sizes)}.");
            using var scope = NewDisposeScope();
            var (length, batch, source, width) = (query.Sizes[0], query.Sizes[1], key.Sizes[0], _size / _heads);
            var q = Heads(Projected(query, 0)).mul(1 / Math.Sqrt(width));                                            // (N·H, L, d)
            var k = Heads(Projected(key, 1));                                                                        // (N·H, S, d)
            var v = Heads(Projected(value, 2));
            var scores = Masked(q.bmm(k.transpose(1, 2)), attn_mask, key_padding_mask, batch, length, source);         // (N·H, L, S)
            var weights = nn.functional.dropout(scores.softmax(-1), _dropout, training);
            var mixed = weights.bmm(v).transpose(0, 1).reshape(length, batch, _size);
            var output = out_proj.call(mixed);
            var average = need_weights ? weights.view(batch, _heads, length, source).mean([1]) : zeros(0);
            return Tuple.Create(output.MoveToOuterDisposeScope(), average.MoveToOuterDisposeScope());
        }

        private Tensor Projected(Tensor x, int part) => nn.functional.linear(
            x, in_proj_weight.narrow(0, part * _size, _size), in_proj_bias?.narrow(0, part * _size, _size));

        private Tensor Heads(Tensor x) => x.reshape(x.Sizes[0], x.Sizes[1] * _heads, _size / _heads).transpose(0, 1);

        // A bool mask says where not to look; a floating-point one is added to the scores.
        private Tensor Masked(Tensor scores, Tensor? mask, Tensor? padding, long batch, long length, long source)
        {
            if (mask is not null)
                scores = mask.dtype == ScalarType.Bool ? scores.masked_fill(mask, double.NegativeInfinity) : scores.add(mask);
            if (padding is null)
                return scores;
            var hidden = padding.view(batch, 1, 1, source).expand(batch, _heads, length, source).reshape(batch * _heads, length, source);
            return hidden.dtype == ScalarType.Bool ? scores.masked_fill(hidden, double.NegativeInfinity) : scores.add(hidden);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
                add_bias_kv || add_zero_attn || (kdim ?? embedded_dim) != embedded_dim || (vdim ?? embedded_dim) != embedded_dim
                    ? throw new NotSupportedException("MultiheadAttention: add_bias_kv, add_zero_attn, kdim and vdim are not supported by the embedded edition.")
                    : new MultiheadAttention(embedded_dim, num_heads, dropout, bias);
        }
    }
}
