using TorchSharp.Kernels.Threads;

namespace TorchSharp.Embedded.Tests.Kernels;

public class ProcessorsTests
{
    [Fact]
    public void A_thread_leaves_the_processor_it_is_told_to_and_may_come_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "Needs Linux and two processors.");
        var (left, leftAgain) = (0, 0);
        var thread = new Thread(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                var first = Processors.Current;
                Processors.Leave(first);
                var second = Processors.Current;
                Processors.Leave(second);
                left += second != first ? 1 : 0;
                leftAgain += Processors.Current != second ? 1 : 0;
            }
        });
        thread.Start();
        thread.Join();
        // The system may move a thread at any time, back too; that it does so at once is rare.
        Assert.InRange(left, 15, 20);
        Assert.InRange(leftAgain, 15, 20);
    }
}
