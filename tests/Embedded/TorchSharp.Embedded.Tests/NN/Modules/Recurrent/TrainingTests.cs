using TorchSharp.Embedded.Tests.Kernels;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.NN;

/// <summary>A small character model in training: its bits and its memory.</summary>
[Collection(nameof(ThreadCount))]
public class TrainingTests
{
    private sealed class Trainer : IDisposable
    {
        private readonly LSTM _lstm = nn.LSTM(12, 48);
        private readonly Linear _head = nn.Linear(48, 12);
        private readonly optim.Optimizer _optimizer;
        private readonly Tensor _input = randn(16, 8, 12);
        private readonly Tensor _target = randint(0, 12, new long[] { 16 * 8 });

        public Trainer() => _optimizer = optim.Adam(Parameters, 0.01);

        private IEnumerable<Parameter> Parameters => _lstm.parameters().Concat(_head.parameters());

        public float Step()
        {
            using var scope = NewDisposeScope();
            _optimizer.zero_grad();
            var (output, _, _) = _lstm.call(_input);
            var loss = nn.functional.cross_entropy(_head.call(output).view(-1, 12), _target);
            loss.backward();
            nn.utils.clip_grad_norm_(Parameters, 1.0);
            _optimizer.step();
            return loss.item<float>();
        }

        public float[] Numbers() => [.. Parameters.SelectMany(parameter => parameter.data<float>().ToArray())];

        public void Dispose()
        {
            _lstm.Dispose();
            _head.Dispose();
            _optimizer.Dispose();
            _input.Dispose();
            _target.Dispose();
        }
    }

    [Fact]
    public void Training_on_one_and_on_two_threads_gives_the_same_bits()
    {
        Assert.Equal(Trained(1), Trained(2));

        static (float[] Losses, float[] Numbers) Run(Trainer trainer) =>
            ([.. Enumerable.Range(0, 15).Select(_ => trainer.Step())], trainer.Numbers());

        static float[] Trained(int threads)
        {
            var before = get_num_threads();
            set_num_threads(threads);
            try
            {
                Assert.Equal(threads, get_num_threads());
                manual_seed(3);
                using var trainer = new Trainer();
                var (losses, numbers) = Run(trainer);
                Assert.True(losses[^1] < losses[0]);
                return [.. losses, .. numbers];
            }
            finally
            {
                set_num_threads(before);
            }
        }
    }

    [Fact]
    public void Training_allocates_handles_but_no_arrays_of_numbers()
    {
        using var trainer = new Trainer();
        for (var i = 0; i < 20; i++)
            trainer.Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
            trainer.Step();
        var perStep = (GC.GetAllocatedBytesForCurrentThread() - before) / 50;
        // The step works on more than 400 kB of numbers; what remains are the handles to them.
        Assert.True(perStep < 40_000, $"{perStep} bytes a step");
    }
}
