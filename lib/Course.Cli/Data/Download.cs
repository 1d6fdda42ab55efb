using System.Net;

namespace Course.Cli.Data;

/// <summary>Downloads one file, goes on where it was cut off, tries again after a pause, and gives up in the end.</summary>
/// <param name="client">Its own time limit must be off: <see cref="Stall"/> watches instead.</param>
internal sealed class Download(HttpClient client)
{
    /// <summary>How often it is tried in all.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>The pause before the second attempt; each later pause is twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long nothing may come before an attempt counts as failed.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Downloads into a partial file.</summary>
    /// <param name="source">What is downloaded.</param>
    /// <param name="part">What came in earlier runs, and what this one adds to.</param>
    /// <param name="most">More bytes than this are refused.</param>
    /// <param name="progress">Is told the bytes that are there and, where known, the bytes in all.</param>
    /// <param name="retry">Is told why an attempt failed and when the next one comes.</param>
    /// <param name="cancellation">Stops it; what has come stays.</param>
    /// <exception cref="UserException">The server has no such file, the file is too large, or every attempt failed.</exception>
    public async Task RunAsync(
        Uri source, PartialFile part, long most, Action<long, long?> progress, Action<string> retry, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(source, part, most, progress, cancellation);
                return;
            }
            catch (TransferException e) when (attempt < Attempts)
            {
                var pause = Pause * Math.Pow(2, attempt - 1);
                retry($"{e.Message} Attempt {attempt + 1} of {Attempts} in {pause.TotalSeconds:0.#} s.");
                await Task.Delay(pause, cancellation);
            }
            catch (TransferException e)
            {
                var advice = part.Length > 0
                    ? $"What has come is kept in {part.Path}: fetch again to go on from there."
                    : "Check the connection; behind a proxy, name it in the environment variable HTTPS_PROXY.";
                throw new UserException($"{source} could not be downloaded in {Attempts} attempts. {e.Message} {advice}");
            }
        }
    }

    private async Task TryAsync(Uri source, PartialFile part, long most, Action<long, long?> progress, CancellationToken cancellation)
    {
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        watch.CancelAfter(Stall);
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        part.AskForRest(request.Headers);
        using var response = await TransferAsync(() => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, watch.Token), cancellation);
        Judge(source, part, response);

        var content = response.Content.Headers;
        var all = response.StatusCode == HttpStatusCode.PartialContent ? content.ContentRange!.Length : content.ContentLength;
        RefuseAbove(most, all ?? 0, source, part);
        await using var body = await TransferAsync(() => response.Content.ReadAsStreamAsync(watch.Token), cancellation);
        await using var file = part.Open(response);
        var buffer = new byte[64 * 1024];
        while (true)
        {
            progress(file.Position, all);
            watch.CancelAfter(Stall);
            var count = await TransferAsync(() => body.ReadAsync(buffer, watch.Token).AsTask(), cancellation);
            if (count == 0)
            {
                break;
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            if (file.Position > most)
            {
                await file.DisposeAsync();
                RefuseAbove(most, most + 1, source, part);
            }
        }

        if (file.Position < all)
        {
            throw new TransferException($"The connection was cut off at {file.Position:N0} of {all:N0} bytes.");
        }
    }

    /// <summary>Goes on where the answer holds bytes of the file, from its first byte or from where the part ends.</summary>
    private static void Judge(Uri source, PartialFile part, HttpResponseMessage response)
    {
        var code = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.OK || part.IsContinuedBy(response))
        {
            return;
        }

        if (response.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            part.Delete();
            throw new TransferException($"The server has no bytes that go on from those that came before ({code}).");
        }

        if (response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || code >= 500)
        {
            throw new TransferException($"The server answered {code} {response.ReasonPhrase}.");
        }

        throw new UserException($"{source} answered {code} {response.ReasonPhrase}, where the file was expected. It may have moved: give another address with --from.");
    }

    private static void RefuseAbove(long most, long bytes, Uri source, PartialFile part)
    {
        if (bytes > most)
        {
            part.Delete();
            throw new UserException($"{source} is not the set: it has more than the {most:N0} bytes expected. Nothing was kept. Give another address with --from.");
        }
    }

    /// <summary>One step over the network. Files' errors lie outside it: another attempt would not mend a full disk.</summary>
    private async Task<T> TransferAsync<T>(Func<Task<T>> step, CancellationToken cancellation)
    {
        try
        {
            return await step();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new TransferException(e.Message.TrimEnd('.') + ".");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TransferException($"Nothing came for {Stall.TotalSeconds:0.#} s.");
        }
    }

    /// <summary>An attempt failed in a way that another may not.</summary>
    private sealed class TransferException(string message) : Exception(message);
}
