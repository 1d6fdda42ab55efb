using System.Net;
using System.Net.Http.Headers;

namespace Course.Cli.Data;

/// <summary>
/// What has come of a file so far. Beside it lies the version of the file that it is part of (an ETag or a date), so that
/// the rest is asked for only of the same version: RFC 9110, section 13.1.5.
/// </summary>
/// <param name="path">Where it lies.</param>
internal sealed class PartialFile(string path)
{
    private readonly string _versionPath = path + ".version";

    public string Path => path;

    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Asks for the rest of the file; for all of it, where the version is not known.</summary>
    public void AskForRest(HttpRequestHeaders headers)
    {
        if (Length > 0 && File.Exists(_versionPath) && RangeConditionHeaderValue.TryParse(File.ReadAllText(_versionPath), out var version))
        {
            headers.Range = new RangeHeaderValue(Length, null);
            headers.IfRange = version;
        }
    }

    /// <summary>Whether an answer goes on where this file ends. If not, it is the file from its first byte, or of no use.</summary>
    public bool IsContinuedBy(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == Length;

    /// <summary>Opens the file for an answer: at its end where the answer goes on there, else emptied.</summary>
    public FileStream Open(HttpResponseMessage response)
    {
        if (IsContinuedBy(response))
        {
            return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None);
        }

        var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        var version = response.Headers.ETag is { IsWeak: false } tag ? tag.ToString() : response.Content.Headers.LastModified?.ToString("r");
        File.WriteAllText(_versionPath, version ?? "");
        return stream;
    }

    public void Delete()
    {
        File.Delete(path);
        File.Delete(_versionPath);
    }
}
