using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Course.Cli.Tests.Data;

/// <summary>How the server of <see cref="LoopbackServer"/> treats one request.</summary>
internal sealed record Treatment
{
    public static readonly Treatment Good = new();

    /// <summary>The status to answer with instead of the file.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>After how many bytes of the body the connection is closed.</summary>
    public int? CutAfter { get; init; }

    /// <summary>After how many bytes of the body nothing comes any more.</summary>
    public int? StallAfter { get; init; }

    public bool Corrupt { get; init; }

    public bool IgnoreRange { get; init; }

    /// <summary>Whether the answer says how long it is.</summary>
    public bool DeclareLength { get; init; } = true;

    public string ETag { get; init; } = "\"one\"";
}

/// <summary>An HTTP server on this machine that misbehaves as told: one treatment a request, the last one for all that follow.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _content;
    private readonly Treatment[] _treatments;
    private readonly Task _serving;

    public LoopbackServer(byte[] content, params Treatment[] treatments)
    {
        _content = content;
        _treatments = treatments;
        _listener.Start();
        Source = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/set.txt");
        _serving = ServeAsync();
    }

    public Uri Source { get; }

    /// <summary>The heads of the requests that came.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(connection.GetStream());
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
        }

        Requests.Add(head.ToString());
        var treatment = _treatments[Math.Min(Requests.Count, _treatments.Length) - 1];
        var start = treatment.IgnoreRange || Header("If-Range") != treatment.ETag || Header("Range") is not { } range
            ? 0
            : int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
        var body = _content[Math.Min(start, _content.Length)..];
        if (treatment.Corrupt)
        {
            body[^1] ^= 1;
        }

        var status = treatment.Status ?? (start == 0 ? HttpStatusCode.OK : start < _content.Length ? HttpStatusCode.PartialContent : HttpStatusCode.RequestedRangeNotSatisfiable);
        if (status is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
        {
            body = [];
        }

        var answer = $"HTTP/1.1 {(int)status} {status}\r\nConnection: close\r\nETag: {treatment.ETag}\r\n"
            + (treatment.DeclareLength ? $"Content-Length: {body.Length}\r\n" : "")
            + (status == HttpStatusCode.PartialContent ? $"Content-Range: bytes {start}-{_content.Length - 1}/{_content.Length}\r\n" : "");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), _stop.Token);
        await stream.WriteAsync(body.AsMemory(0, Math.Min(body.Length, treatment.CutAfter ?? treatment.StallAfter ?? body.Length)), _stop.Token);
        if (treatment.StallAfter is not null)
        {
            // Until the client gives up and closes its side.
            _ = await stream.ReadAtLeastAsync(one, 1, throwOnEndOfStream: false, _stop.Token);
        }

        string? Header(string name) =>
            head.ToString().Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
    }
}
