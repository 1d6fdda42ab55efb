using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace TorchSharp.Kernels.Threads;

/// <summary>
/// Runs the parts of a short job on a few threads: fork, work, join, in well under a microsecond while the workers are awake.
/// Whoever is free claims the next part, the caller too. A part that no worker has begun is therefore done by the caller, who
/// never waits for a worker that the system has not scheduled. Which thread runs a part has no influence on a result.
/// </summary>
internal static unsafe class ForkJoin
{
    private const int MaxThreads = 64;

    // How long a worker watches for the next job before it sleeps: longer than the gaps within a training step.
    private static readonly long WatchTicks = Stopwatch.Frequency / 200;

    private static readonly long Negligible = Stopwatch.Frequency / 1_000_000;

    private static readonly Lock Starting = new();
    private static readonly SemaphoreSlim Wake = new(0);
    private static int _threads = Math.Clamp(Environment.ProcessorCount, 1, MaxThreads);
    private static int _workers;
    private static int _sleeping;

    // The job in progress. Its number (upper half) tells a late worker that the job it saw is over; the lower half holds
    // the next part to claim and the number of parts, 16 bits each. The fields beside it stand still until all parts are done.
    private static long _ticket;
    private static delegate*<void*, int, int, void> _run;
    private static void* _job;
    private static int _unfinished;
    private static int _callersProcessor;
    private static ExceptionDispatchInfo? _failure;
    private static int _inUse;

    // After a join that cost more than it saved (the system had interrupted a worker), jobs run without workers until they have
    // taken this long together.
    private static long _aloneFor;
    private static long _penalty;

    /// <summary>How many threads share a job, the caller included.</summary>
    public static int Threads
    {
        get => _threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _threads = Math.Min(value, MaxThreads);
        }
    }

    /// <summary>Runs a job's parts and returns when all are done. Within a job, and while another thread's job runs, the caller does all.</summary>
    public static void Run<TJob>(TJob job, int parts)
        where TJob : unmanaged, IParallelJob
    {
        if (parts > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(parts), $"A job has at most {ushort.MaxValue} parts, got {parts}.");
        if (parts <= 1 || _threads == 1 || Interlocked.CompareExchange(ref _inUse, 1, 0) != 0)
        {
            for (var part = 0; part < parts; part++)
                job.Run(part, parts);
            return;
        }
        try
        {
            if (_aloneFor > 0)
            {
                var begin = Stopwatch.GetTimestamp();
                for (var part = 0; part < parts; part++)
                    job.Run(part, parts);
                _aloneFor -= Stopwatch.GetTimestamp() - begin;
            }
            else
            {
                Share(&RunPart<TJob>, &job, parts);
            }
        }
        finally
        {
            Volatile.Write(ref _inUse, 0);
        }
    }

    private static void RunPart<TJob>(void* job, int part, int parts)
        where TJob : unmanaged, IParallelJob =>
        ((TJob*)job)->Run(part, parts);

    private static void Share(delegate*<void*, int, int, void> run, void* job, int parts)
    {
        StartWorkers();
        _run = run;
        _job = job;
        _failure = null;
        _unfinished = parts;
        _callersProcessor = Processors.Current;
        var begin = Stopwatch.GetTimestamp();
        // A full fence: a worker either sees the job or has counted itself as sleeping before the next line reads that.
        Interlocked.Exchange(ref _ticket, (((_ticket >> 32) + 1) << 32) | (uint)parts);
        var asleep = Volatile.Read(ref _sleeping);
        if (asleep > 0)
            Wake.Release(Math.Min(asleep, parts - 1));
        while (ClaimAndRun())
        {
        }
        var done = Stopwatch.GetTimestamp();
        for (var spins = 0; Volatile.Read(ref _unfinished) > 0; spins++)
        {
            // On a loaded machine the worker may need this very core.
            if (spins < 200)
                Thread.SpinWait(20);
            else
                Thread.Yield();
        }
        Reconsider(Stopwatch.GetTimestamp() - done, done - begin);
        _failure?.Throw();
    }

    // Waiting longer than one's own work took means that doing all of it alone would have been quicker, by the difference. The
    // time alone is in proportion to it: a worker that was interrupted costs milliseconds, one that woke up late next to nothing.
    // It grows with every further loss, and what is shared with profit reduces it again, slowly: on a machine that others use too, a profit
    // says little about the next job.
    private static void Reconsider(long waited, long worked)
    {
        var lost = waited - worked - Negligible;
        if (lost <= 0)
        {
            _penalty = Math.Max(0, _penalty - (worked / 8));
            return;
        }
        _aloneFor = (2 * lost) + Math.Min(2 * _penalty, 24 * lost);
        // A small loss does not make a large one before it forgotten.
        _penalty = Math.Max(_penalty, _aloneFor);
    }

    private static bool ClaimAndRun()
    {
        while (true)
        {
            var ticket = Volatile.Read(ref _ticket);
            var part = (int)((ticket >> 16) & 0xffff);
            var parts = (int)(ticket & 0xffff);
            if (part >= parts)
                return false;
            if (Interlocked.CompareExchange(ref _ticket, ticket + (1 << 16), ticket) != ticket)
                continue;
            try
            {
                _run(_job, part, parts);
            }
            // Whatever a part throws belongs to the job's caller, who may be on another thread.
            catch (Exception failure) when (Keep(failure))
            {
            }
            finally
            {
                Interlocked.Decrement(ref _unfinished);
            }
            return true;
        }
    }

    private static bool Keep(Exception failure)
    {
        _failure = ExceptionDispatchInfo.Capture(failure);
        return true;
    }

    private static void StartWorkers()
    {
        if (_workers >= _threads - 1)
            return;
        lock (Starting)
        {
            for (; _workers < _threads - 1; _workers++)
            {
                new Thread(Work) { IsBackground = true, Name = $"tensor worker {_workers + 1}" }.Start();
            }
        }
    }

    private static void Work()
    {
        var lastJob = Stopwatch.GetTimestamp();
        while (true)
        {
            // On its caller's core, it would only take turns with it.
            if (HasUnclaimedPart())
                Processors.Leave(Volatile.Read(ref _callersProcessor));
            if (ClaimAndRun())
            {
                lastJob = Stopwatch.GetTimestamp();
                continue;
            }
            Thread.SpinWait(10);
            // Others want the core while jobs run without workers: watching would take it from them, or from the caller.
            if (Stopwatch.GetTimestamp() - lastJob < WatchTicks && Volatile.Read(ref _aloneFor) <= 0)
                continue;
            Interlocked.Increment(ref _sleeping);
            if (!HasUnclaimedPart())
                Wake.Wait();
            Interlocked.Decrement(ref _sleeping);
            lastJob = Stopwatch.GetTimestamp();
        }
    }

    private static bool HasUnclaimedPart()
    {
        var ticket = Volatile.Read(ref _ticket);
        return ((ticket >> 16) & 0xffff) < (ticket & 0xffff);
    }
}
