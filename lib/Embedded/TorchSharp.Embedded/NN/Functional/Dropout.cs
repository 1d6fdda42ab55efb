namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>In training, elements become 0 with probability p and the others are divided by 1 − p.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (p is < 0 or > 1)
                    throw new ArgumentOutOfRangeException(nameof(p), $"dropout expects a probability between 0 and 1, got {p}.");
                if (p == 0 || !training || input.numel() == 0)
                    return input.alias();
                using var noise = Tensor.Empty(input.dtype, input.Sizes);
                using (no_grad())
                {
                    if (p == 1)
                        noise.zero_();
                    else
                        noise.bernoulli_(1 - p).div_(1 - p);
                }
                return inplace ? input.mul_(noise).alias() : input.mul(noise);
            }
        }
    }
}
