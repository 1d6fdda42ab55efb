namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor relu(Tensor x, bool inplace = false) => Either(x, inplace, static x => x.relu());

            public static Tensor relu6(Tensor x, bool inplace = false) => Either(x, inplace, static x => x.relu6());

            public static Tensor selu(Tensor x, bool inplace = false) => Either(x, inplace, static x => x.selu());

            public static Tensor hardsigmoid(Tensor input, bool inplace = false) => Either(input, inplace, static x => x.hardsigmoid());

            public static Tensor hardswish(Tensor input, bool inplace = false) => Either(input, inplace, static x => x.hardswish());

            public static Tensor sigmoid(Tensor x, bool inplace) => Either(x, inplace, static x => x.sigmoid());

            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            public static Tensor tanh(Tensor x, bool inplace = false) => Either(x, inplace, static x => x.tanh());

            public static Tensor gelu(Tensor x, bool inplace) => Either(x, inplace, static x => x.gelu());

            public static Tensor gelu(Tensor x) => x.gelu();

            public static Tensor silu(Tensor x, bool inplace = false) => Either(x, inplace, static x => x.silu());

            /// <summary>x tanh(ln(1 + eˣ)). Misra 2019.</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => Either(x, inplace, static x =>
            {
                using var soft = x.softplus();
                using var gate = soft.tanh();
                return x.mul(gate);
            });

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false) => Either(x, inplace, static x =>
            {
                using var magnitude = x.abs();
                using var divisor = magnitude.add(1);
                return x.div(divisor);
            });

            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            public static Tensor softmin(Tensor x, long dim)
            {
                using var negative = x.neg();
                return negative.softmax(dim);
            }

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => Either(input, inplace, x => x.leaky_relu(negative_slope));

            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => Either(x, inplace, x => x.elu(alpha));

            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => Either(x, inplace, x => x.celu(alpha));

            public static Tensor glu(Tensor input, long dim = -1) => input.glu(dim);

            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) => Either(x, inplace, x => x.hardtanh(min_val, max_val));

            private static Tensor Either(Tensor x, bool inplace, Func<Tensor, Tensor> function) =>
                inplace ? x.InPlace(function, "in-place activation").alias() : function(x);
        }
    }
}
