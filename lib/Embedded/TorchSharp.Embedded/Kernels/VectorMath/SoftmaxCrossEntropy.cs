using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// The cross-entropy of a softmax, −log softmax(x)[target], row by row without the probabilities in between. Forward keeps
/// log Σ eˣ of each row; backward makes softmax(x) − 1[target] from it. V classes.
/// </summary>
internal static unsafe class SoftmaxCrossEntropy
{
    // Fewer elements than this are done before another thread has begun.
    private const long WorthSharing = 1 << 17;

    /// <summary>
    /// Writes each row's loss and log Σ eˣ; the loss of a row whose target is <paramref name="ignored"/> is zero.
    /// </summary>
    /// <returns>How many rows were not ignored.</returns>
    public static int Forward(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, int classes, long ignored, Span<float> losses, Span<float> logSums)
    {
        var counted = Validate(logits.Length, targets, classes, ignored);
        if (losses.Length < targets.Length || logSums.Length < targets.Length)
            throw new ArgumentException($"The losses of {targets.Length} rows need as many places, got {losses.Length} and {logSums.Length}.");
        fixed (float* x = logits, l = losses, s = logSums)
        fixed (long* t = targets)
            Share(new ForwardJob(x, t, targets.Length, classes, ignored, l, s), targets.Length, classes);
        return counted;
    }

    /// <summary>
    /// Writes scale · (softmax(x) − 1[target]) for each row, zeros where the target is <paramref name="ignored"/>. The gradient
    /// may take the place of the logits.
    /// </summary>
    public static void Backward(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, int classes, long ignored, ReadOnlySpan<float> logSums, float scale, Span<float> gradient)
    {
        Validate(logits.Length, targets, classes, ignored);
        if (gradient.Length < (long)targets.Length * classes || logSums.Length < targets.Length)
            throw new ArgumentException($"The gradient of {targets.Length} rows of {classes} classes needs a place for each, got {gradient.Length}.");
        fixed (float* x = logits, g = gradient, s = logSums)
        fixed (long* t = targets)
            Share(new BackwardJob(x, t, targets.Length, classes, ignored, s, scale, g), targets.Length, classes);
    }

    /// <summary>eˣ / Σ eˣ of each row.</summary>
    public static void Softmax(ReadOnlySpan<float> x, int classes, Span<float> y) => Rows(x, classes, y, logarithms: false);

    /// <summary>x − log Σ eˣ of each row.</summary>
    public static void LogSoftmax(ReadOnlySpan<float> x, int classes, Span<float> y) => Rows(x, classes, y, logarithms: true);

    private static void Rows(ReadOnlySpan<float> x, int classes, Span<float> y, bool logarithms)
    {
        if (classes < 1 || y.Length < x.Length)
            throw new ArgumentException($"The softmax of {x.Length} numbers in rows of {classes} needs a place for each, got {y.Length}.");
        var rows = x.Length / classes;
        fixed (float* from = x, to = y)
            Share(new RowsJob(from, rows, classes, logarithms, to), rows, classes);
    }

    private static int Validate(int length, ReadOnlySpan<long> targets, int classes, long ignored)
    {
        if (classes < 1 || length < (long)targets.Length * classes)
            throw new ArgumentException($"{targets.Length} targets of {classes} classes expect {(long)targets.Length * classes} logits, got {length}.");
        var counted = 0;
        foreach (var target in targets)
        {
            if (target == ignored)
                continue;
            if (target < 0 || target >= classes)
                throw new ArgumentException($"A target of {classes} classes lies between 0 and {classes - 1}, got {target}.");
            counted++;
        }
        return counted;
    }

    private static void Share<TJob>(TJob job, int rows, int classes)
        where TJob : unmanaged, IParallelJob =>
        ForkJoin.Run(job, (long)rows * classes < WorthSharing ? 1 : Math.Min(rows, ForkJoin.Threads));

    private readonly struct ForwardJob(float* x, long* targets, int rows, int classes, long ignored, float* losses, float* logSums) : IParallelJob
    {
        [MethodImpl(Kernel.Options)]
        public void Run(int part, int parts)
        {
            var end = Split.Start(rows, 1, part + 1, parts);
            for (var row = Split.Start(rows, 1, part, parts); row < end; row++)
            {
                var line = x + ((nint)row * classes);
                logSums[row] = Vector512.IsHardwareAccelerated ? LogSum<FloatVector512>(line, classes)
                    : Vector256.IsHardwareAccelerated ? LogSum<FloatVector256>(line, classes)
                    : LogSum<FloatVector128>(line, classes);
                losses[row] = targets[row] == ignored ? 0 : logSums[row] - line[targets[row]];
            }
        }
    }

    private readonly struct RowsJob(float* x, int rows, int classes, bool logarithms, float* y) : IParallelJob
    {
        public void Run(int part, int parts)
        {
            if (Vector512.IsHardwareAccelerated)
                Run<FloatVector512>(part, parts);
            else if (Vector256.IsHardwareAccelerated)
                Run<FloatVector256>(part, parts);
            else
                Run<FloatVector128>(part, parts);
        }

        [MethodImpl(Kernel.Options)]
        private void Run<TVector>(int part, int parts)
            where TVector : struct, IFloatVector<TVector>
        {
            var end = Split.Start(rows, 1, part + 1, parts);
            for (var row = Split.Start(rows, 1, part, parts); row < end; row++)
            {
                var from = x + ((nint)row * classes);
                var to = y + ((nint)row * classes);
                var logSum = LogSum<TVector>(from, classes);
                if (logarithms)
                    Subtract<TVector>(from, classes, logSum, to);
                else
                    Softmax<TVector>(from, classes, logSum, 1, to);
            }
        }

        [MethodImpl(Kernel.Options)]
        private static void Subtract<TVector>(float* x, int count, float number, float* to)
            where TVector : struct, IFloatVector<TVector>
        {
            var shift = TVector.Create(number);
            var i = 0;
            for (; i <= count - TVector.Count; i += TVector.Count)
                (TVector.Load(ref x[i]) - shift).Store(ref to[i]);
            for (; i < count; i++)
                to[i] = x[i] - number;
        }
    }

    private readonly struct BackwardJob(
        float* x, long* targets, int rows, int classes, long ignored, float* logSums, float scale, float* gradient) : IParallelJob
    {
        [MethodImpl(Kernel.Options)]
        public void Run(int part, int parts)
        {
            var end = Split.Start(rows, 1, part + 1, parts);
            for (var row = Split.Start(rows, 1, part, parts); row < end; row++)
            {
                var from = x + ((nint)row * classes);
                var to = gradient + ((nint)row * classes);
                if (targets[row] == ignored)
                {
                    new Span<float>(to, classes).Clear();
                    continue;
                }
                if (Vector512.IsHardwareAccelerated)
                    Softmax<FloatVector512>(from, classes, logSums[row], scale, to);
                else if (Vector256.IsHardwareAccelerated)
                    Softmax<FloatVector256>(from, classes, logSums[row], scale, to);
                else
                    Softmax<FloatVector128>(from, classes, logSums[row], scale, to);
                to[targets[row]] -= scale;
            }
        }
    }

    // log Σ eˣ = m + log Σ eˣ⁻ᵐ with the largest x as m, so that nothing overflows. The end of a row is read as the last whole
    // register, of which the lanes that were counted before are left out.
    [MethodImpl(Kernel.Options)]
    private static float LogSum<TVector>(float* x, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        if (count < TVector.Count)
            return ShortLogSum(x, count);
        var end = x + count - TVector.Count;
        var largest = TVector.Load(ref *end);
        var i = 0;
        for (; i <= count - TVector.Count; i += TVector.Count)
            largest = TVector.Max(largest, TVector.Load(ref x[i]));
        var most = TVector.MaxOf(largest);
        if (!float.IsFinite(most))
            return most;
        var m = TVector.Create(most);
        var sums = TVector.KeepLast(Exponential.Exp(TVector.Load(ref *end) - m), count - i);
        for (i = 0; i <= count - TVector.Count; i += TVector.Count)
            sums += Exponential.Exp(TVector.Load(ref x[i]) - m);
        return most + MathF.Log(TVector.Sum(sums));
    }

    [MethodImpl(Kernel.Options)]
    private static float ShortLogSum(float* x, int count)
    {
        var most = x[0];
        for (var i = 1; i < count; i++)
            most = MathF.Max(most, x[i]);
        if (!float.IsFinite(most))
            return most;
        double sum = 0;
        for (var i = 0; i < count; i++)
            sum += Math.Exp(x[i] - most);
        return most + (float)Math.Log(sum);
    }

    [MethodImpl(Kernel.Options)]
    private static void Softmax<TVector>(float* x, int count, float logSum, float scale, float* to)
        where TVector : struct, IFloatVector<TVector>
    {
        var (shift, factor) = (TVector.Create(logSum), TVector.Create(scale));
        if (count < TVector.Count)
        {
            Part.Store(Exponential.Exp(Part.Load<TVector>(x, count) - shift) * factor, to, count);
            return;
        }
        // Read before the loop writes, as the result may take x's place.
        var end = count - TVector.Count;
        var last = TVector.Load(ref x[end]);
        for (var i = 0; i <= end; i += TVector.Count)
            (Exponential.Exp(TVector.Load(ref x[i]) - shift) * factor).Store(ref to[i]);
        (Exponential.Exp(last - shift) * factor).Store(ref to[end]);
    }
}
