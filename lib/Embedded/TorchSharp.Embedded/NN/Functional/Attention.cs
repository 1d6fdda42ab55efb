namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// softmax(Q Kᵀ/√d + mask) V with Q (…, L, d), K (…, S, d), V (…, S, d′). A bool mask says where to look, unlike that of
            /// <c>MultiheadAttention</c>; a floating-point one is added. Vaswani et al. 2017, equation 1.
            /// </summary>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                if (p is < 0 or > 1 || (is_casual && attn_mask is not null))
                    throw new ArgumentException($"scaled_dot_product_attention expects a dropout between 0 and 1 and either a mask or is_casual, got {p}.");
                if (query.Rank < 2 || key.Rank < 2 || value.Rank < 2 || query.Sizes[^1] != key.Sizes[^1] || key.Sizes[^2] != value.Sizes[^2])
                    throw new ArgumentException($"scaled_dot_product_attention expects (…, L, d), (…, S, d) and (…, S, d′), got {Shapes.Text(query.Sizes)}, {Shapes.Text(key.Sizes)} and {Shapes.Text(value.Sizes)}.");
                using var scope = NewDisposeScope();
                var mask = is_casual ? ones(query.Sizes[^2], key.Sizes[^2], ScalarType.Bool).tril() : attn_mask;
                var scores = query.mul(1 / Math.Sqrt(query.Sizes[^1])).matmul(key.transpose(-2, -1));        // (…, L, S)
                if (mask is not null)
                    scores = mask.dtype == ScalarType.Bool ? scores.masked_fill(mask.logical_not(), double.NegativeInfinity) : scores.add(mask);
                return dropout(scores.softmax(-1), p).matmul(value).MoveToOuterDisposeScope();
            }
        }
    }
}
