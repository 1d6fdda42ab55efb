using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public enum PaddingModes
    {
        Zeros = 0,
        Reflect = 1,
        Replicate = 2,
        Circular = 3,
        Constant = 4,
    }

    public enum Padding
    {
        Valid = 0,
        Same = 1,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Windows of a sequence (N, C, L), each multiplied by the same weights.</summary>
    public sealed class Conv1d : nn.Module<Tensor, Tensor>
    {
        private readonly long _stride;
        private readonly long _left;
        private readonly long _right;
        private readonly long _dilation;
        private readonly long _groups;
        private readonly PaddingModes _mode;

        internal Conv1d(long inputs, long outputs, long kernel, long stride, long left, long right, long dilation, PaddingModes mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(Conv1d))
        {
            if (groups <= 0 || inputs % groups != 0 || outputs % groups != 0)
                throw new ArgumentException($"Conv1d expects channels that the groups divide, got {inputs} and {outputs} in {groups} groups.");
            (_stride, _left, _right, _dilation, _groups, _mode) = (stride, left, right, dilation, groups, mode);
            weight = empty(outputs, inputs / groups, kernel, dtype, device).AsParameter();
            nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
            if (!bias)
                return;
            var bound = 1 / Math.Sqrt(inputs / groups * kernel);
            this.bias = empty(outputs, dtype, device).AsParameter();
            nn.init.uniform_(this.bias, -bound, bound);
        }

        public Parameter weight { get; set => field = Registered(nameof(weight), value)!; }

        public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

        public override Tensor forward(Tensor input) =>
            nn.functional.Convolve(input, weight, bias, _stride, _left, _right, _dilation, _groups, _mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                return new Conv1d(in_channels, out_channels, kernel_size, stride, padding, padding, dilation, padding_mode, groups, bias, device, dtype);
            }

            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null)
            {
                if (padding == Padding.Same && stride != 1)
                    throw new ArgumentException("Conv1d keeps the length (Padding.Same) only with a stride of 1.");
                var total = padding == Padding.Same ? dilation * (kernel_size - 1) : 0;
                return new Conv1d(in_channels, out_channels, kernel_size, stride, total / 2, total - (total / 2), dilation, padding_mode, groups, bias, device, dtype);
            }

            public static partial class functional
            {
                public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                    Convolve(input, weight, bias, stride ?? 1, padding ?? 0, padding ?? 0, dilation ?? 1, groups);

                /// <summary>All windows laid out as rows, then one matrix product for each group of channels.</summary>
                internal static Tensor Convolve(Tensor input, Tensor weight, Tensor? bias, long stride, long left, long right, long dilation, long groups, PaddingModes mode = PaddingModes.Zeros)
                {
                    if (input.dtype != weight.dtype || left < 0 || right < 0 || stride <= 0 || dilation <= 0)
                        throw new ArgumentException($"conv1d expects one type, padding of at least 0 and steps of at least 1, got {input.dtype} and {weight.dtype}, padding {left}, stride {stride} and dilation {dilation}.");
                    var span = (dilation * (weight.Sizes[2] - 1)) + 1;
                    if (input.Rank != 3 || input.Sizes[1] != weight.Sizes[1] * groups || input.Sizes[2] + left + right < span)
                        throw new ArgumentException($"conv1d expects (N, {weight.Sizes[1] * groups}, L) with windows of {span}, got {Shapes.Text(input.Sizes)}.");
                    using var scope = NewDisposeScope();
                    var padded = left + right == 0 ? input : pad(input, (left, right), mode);
                    var windows = padded.unfold(2, span, stride).slice(3, 0, span, dilation);                 // (N, C, L′, K)
                    var rows = windows.permute(0, 2, 1, 3).chunk(groups, 2);                                    // (N, L′, C/G, K)
                    var weights = weight.chunk(groups, 0);
                    var results = rows.Zip(weights, (row, w) => row.flatten(2).matmul(w.flatten(1).t())).ToArray();
                    var result = groups == 1 ? results[0] : cat(results, 2);                                   // (N, L′, O)
                    return (bias is null ? result : result.add(bias)).transpose(1, 2).MoveToOuterDisposeScope();
                }
            }
        }
    }
}
