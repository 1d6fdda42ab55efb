using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Course.Kernel.Scripting;

/// <summary>
/// What one cell puts out, in order, on its way to the host. Text written in many small pieces goes out in larger ones,
/// about every 30 ms; a display goes out at once, after the text before it. The host is called on one thread at a time,
/// never on the cell's own, so that an interrupt cannot strike inside the host.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A task that outlives its cell may still write, so there is no moment to dispose the timer; it goes with the queue.")]
internal sealed class OutputQueue
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly Lock _gate = new();
    private readonly Lock _delivery = new();
    private readonly Action<CellOutput> _host;
    private readonly OutputLimit _limit;
    private readonly Timer _timer;
    private readonly StringBuilder _text = new();
    private List<CellOutput> _waiting = [];
    private StreamName _stream;
    private bool _timerIsSet;
    private Exception? _hostError;

    public OutputQueue(Action<CellOutput> host, int maxCharacters)
    {
        _host = host;
        _limit = new OutputLimit(maxCharacters);
        _timer = new Timer(_ => Deliver(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes text written to one of the streams.</summary>
    public void Write(StreamName stream, ReadOnlySpan<char> text)
    {
        using var unharmed = AbortGuard.Hold();
        lock (_gate)
        {
            var admitted = _limit.Admit(text.Length, out var notice);
            AppendText(stream, text[..admitted]);
            AppendText(StreamName.Stderr, notice);
            DeliverIn(Pause);
        }
    }

    /// <summary>Takes anything that is not text.</summary>
    public void Publish(CellOutput output)
    {
        if (output is StreamOutput text)
        {
            Write(text.Name, text.Text);
            return;
        }

        using var unharmed = AbortGuard.Hold();
        lock (_gate)
        {
            EndText();
            _waiting.Add(output);
            DeliverIn(TimeSpan.Zero);
        }
    }

    /// <summary>Hands over everything taken so far. Call it when the cell has ended.</summary>
    /// <exception cref="InvalidOperationException">The host failed to take an output.</exception>
    public void Drain()
    {
        lock (_gate)
        {
            AppendText(StreamName.Stderr, _limit.TakeDropped());
        }

        Deliver();
        if (Interlocked.Exchange(ref _hostError, null) is { } error)
        {
            throw new InvalidOperationException($"The cell's output could not be handed over: {error.Message}", error);
        }
    }

    private void Deliver()
    {
        lock (_delivery)
        {
            List<CellOutput> ready;
            lock (_gate)
            {
                _timerIsSet = false;
                EndText();
                ready = _waiting;
                _waiting = [];
            }

            try
            {
                ready.ForEach(_host);
            }
            catch (Exception error)
            {
                _hostError = error;
            }
        }
    }

    private void AppendText(StreamName stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (_stream != stream)
        {
            EndText();
            _stream = stream;
        }

        _text.Append(text);
    }

    private void EndText()
    {
        if (_text.Length > 0)
        {
            _waiting.Add(new StreamOutput(_stream, _text.ToString()));
            _text.Clear();
        }
    }

    private void DeliverIn(TimeSpan delay)
    {
        if (!_timerIsSet || delay == TimeSpan.Zero)
        {
            _timerIsSet = true;
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }
}
