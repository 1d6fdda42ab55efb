using FsCheck;
using FsCheck.Fluent;
using TorchSharp.Kernels.Threads;

namespace TorchSharp.Embedded.Tests.Kernels;

[Collection(nameof(ThreadCount))]
public class ForkJoinTests
{
    private readonly unsafe struct CountPart(int* counts) : IParallelJob
    {
        public void Run(int part, int parts) => Interlocked.Increment(ref counts[part]);
    }

    private readonly unsafe struct ForkAgain(int* counts, int inner) : IParallelJob
    {
        public void Run(int part, int parts) => ForkJoin.Run(new CountPart(counts + (part * inner)), inner);
    }

    private readonly unsafe struct FailAt(int failing, int* finished) : IParallelJob
    {
        public void Run(int part, int parts)
        {
            if (part == failing)
                throw new InvalidOperationException($"part {part} failed");
            Interlocked.Increment(ref *finished);
        }
    }

    private readonly unsafe struct NoteThread(int* threads) : IParallelJob
    {
        public void Run(int part, int parts)
        {
            threads[part] = Environment.CurrentManagedThreadId;
            Thread.SpinWait(20_000);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public unsafe void Every_part_runs_exactly_once_job_after_job(int threads)
    {
        using var _ = ThreadCount.Of(threads);
        var counts = stackalloc int[9];
        for (var job = 0; job < 20_000; job++)
        {
            var parts = job % 9;
            new Span<int>(counts, 9).Clear();
            ForkJoin.Run(new CountPart(counts), parts);
            for (var part = 0; part < 9; part++)
                Assert.Equal(part < parts ? 1 : 0, counts[part]);
        }
    }

    [Fact]
    public unsafe void Workers_that_slept_take_part_again()
    {
        using var _ = ThreadCount.Of(2);
        var threads = stackalloc int[2];
        var shared = false;
        for (var attempt = 0; attempt < 2000 && !shared; attempt++)
        {
            if (attempt % 50 == 0)
                Thread.Sleep(5);
            ForkJoin.Run(new NoteThread(threads), 2);
            shared = threads[0] != threads[1];
        }
        Assert.True(shared);
    }

    [Fact]
    public unsafe void A_job_within_a_job_is_done_by_its_own_thread()
    {
        using var _ = ThreadCount.Of(2);
        var counts = stackalloc int[12];
        new Span<int>(counts, 12).Clear();
        ForkJoin.Run(new ForkAgain(counts, 3), 4);
        Assert.Equal(Enumerable.Repeat(1, 12), new Span<int>(counts, 12).ToArray());
    }

    [Fact]
    public async Task Callers_on_several_threads_do_not_disturb_each_other()
    {
        using var _ = ThreadCount.Of(2);
        var callers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CountParts(jobs: 5_000))));
        Assert.Equal([15_000, 15_000, 15_000, 15_000], callers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void What_a_part_throws_reaches_the_caller_and_the_next_job_runs(int failing)
    {
        using var _ = ThreadCount.Of(2);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var failure = Assert.Throws<InvalidOperationException>(() => CountFinished(failing));
            Assert.Equal($"part {failing} failed", failure.Message);
        }
        Assert.Equal(3, CountFinished(failing: -1));
    }

    [Fact]
    public void Fewer_than_one_thread_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ForkJoin.Threads = 0);

    [Fact]
    public void A_split_covers_the_range_in_whole_grains()
    {
        var sizes = Gen.Choose(0, 500).ToArbitrary();
        var grains = Gen.Choose(1, 40).ToArbitrary();
        var counts = Gen.Choose(1, 9).ToArbitrary();
        Prop.ForAll(sizes, grains, counts, (length, grain, parts) =>
        {
            var starts = Enumerable.Range(0, parts + 1).Select(part => Split.Start(length, grain, part, parts)).ToArray();
            return starts[0] == 0 && starts[^1] == length
                && starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second)
                && starts.All(start => start == length || start % grain == 0);
        }).QuickCheckThrowOnFailure();
    }

    private static unsafe int CountParts(int jobs)
    {
        var counts = stackalloc int[3];
        new Span<int>(counts, 3).Clear();
        for (var job = 0; job < jobs; job++)
            ForkJoin.Run(new CountPart(counts), 3);
        return counts[0] + counts[1] + counts[2];
    }

    private static unsafe int CountFinished(int failing)
    {
        var finished = 0;
        ForkJoin.Run(new FailAt(failing, &finished), 3);
        return finished;
    }
}
