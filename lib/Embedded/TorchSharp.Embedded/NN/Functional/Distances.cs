namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x₁·x₂ / (‖x₁‖ ‖x₂‖) along a dimension, the norms at least ε.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8)
            {
                using var scope = NewDisposeScope();
                return Direction(x1).mul(Direction(x2)).sum(dim).MoveToOuterDisposeScope();

                Tensor Direction(Tensor x) => normalize(x, 2, Shapes.Dimension(dim, x.Rank, nameof(cosine_similarity)), eps);
            }
        }
    }
}
