using System.Diagnostics;

namespace Course.Training;

/// <summary>Tokens a second, and how long the epochs that remain will take.</summary>
internal sealed class TrainingSpeed
{
    private readonly Stopwatch watch = new();
    private long tokens;
    private int done, left;

    public void EpochBegins(int epoch, int epochs)
    {
        left = epochs - epoch + 1;
        watch.Start();
    }

    public void BatchDone(long count) => tokens += count;

    public void EpochDone()
    {
        done++;
        left--;
    }

    /// <summary>For example "12,400 tokens/s   0:42 left"; without the time left while the first epoch runs.</summary>
    public override string ToString()
    {
        var rate = $"{tokens / Math.Max(1e-3, watch.Elapsed.TotalSeconds):#,0} tokens/s";
        return done == 0 ? rate : $"{rate}   {TimeSpan.FromSeconds(watch.Elapsed.TotalSeconds / done * left):h\\:mm\\:ss} left";
    }
}
