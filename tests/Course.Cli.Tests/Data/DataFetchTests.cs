using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Course.Cli.Data;

namespace Course.Cli.Tests.Data;

public sealed class DataFetchTests : IDisposable
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(300_000);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly List<string> _retries = [];

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_set_arrives_whole_and_alone_and_is_not_fetched_twice()
    {
        await using var server = new LoopbackServer(Content, Treatment.Good);

        Assert.True(await FetchAsync(TextSet(server)));
        Assert.False(await FetchAsync(TextSet(server)));

        AssertArrived();
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_is_cut_goes_on_where_it_ended()
    {
        await using var server = new LoopbackServer(Content, new() { CutAfter = 100_000 }, new() { CutAfter = 50_000 }, Treatment.Good);

        await FetchAsync(TextSet(server));

        AssertArrived();
        Assert.Equal(3, server.Requests.Count);
        Assert.Contains("Range: bytes=100000-\r\n", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("If-Range: \"one\"\r\n", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("Range: bytes=150000-\r\n", server.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_ignores_ranges_starts_over()
    {
        await using var server = new LoopbackServer(Content, new() { CutAfter = 100_000 }, new() { IgnoreRange = true });

        await FetchAsync(TextSet(server));

        AssertArrived();
    }

    [Fact]
    public async Task Parts_of_two_versions_are_not_joined()
    {
        await using var server = new LoopbackServer(Content, new() { CutAfter = 100_000 }, new() { ETag = "\"two\"" });
        await File.WriteAllBytesAsync(_folder.File("set.txt.part"), new byte[70_000], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("set.txt.part.version"), "\"zero\"", TestContext.Current.CancellationToken);

        await FetchAsync(TextSet(server));

        AssertArrived();
        Assert.Contains("If-Range: \"zero\"\r\n", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_without_a_version_is_not_trusted()
    {
        await using var server = new LoopbackServer(Content, Treatment.Good);
        await File.WriteAllBytesAsync(_folder.File("set.txt.part"), new byte[70_000], TestContext.Current.CancellationToken);

        await FetchAsync(TextSet(server));

        AssertArrived();
        Assert.DoesNotContain("Range:", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_leaves_nothing_to_ask_for_starts_over()
    {
        await using var server = new LoopbackServer(Content, Treatment.Good);
        await File.WriteAllBytesAsync(_folder.File("set.txt.part"), Content, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("set.txt.part.version"), "\"one\"", TestContext.Current.CancellationToken);

        await FetchAsync(TextSet(server));

        AssertArrived();
    }

    [Fact]
    public async Task A_server_that_stalls_is_left_and_asked_again()
    {
        await using var server = new LoopbackServer(Content, new() { StallAfter = 100_000 }, Treatment.Good);

        await FetchAsync(TextSet(server), stall: TimeSpan.FromSeconds(0.5));

        AssertArrived();
        Assert.Contains("Nothing came for", Assert.Single(_retries), StringComparison.Ordinal);
        Assert.Contains("Range: bytes=100000-\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_end_and_the_next_run_goes_on()
    {
        await using (var server = new LoopbackServer(Content, new Treatment { CutAfter = 10_000 }))
        {
            var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(TextSet(server)));
            Assert.Contains("in 3 attempts", e.Message, StringComparison.Ordinal);
            Assert.Contains("fetch again to go on", e.Message, StringComparison.Ordinal);
            Assert.Equal(3, server.Requests.Count);
        }

        Assert.False(File.Exists(_folder.File("set.txt")));
        await using var again = new LoopbackServer(Content, Treatment.Good);
        await FetchAsync(TextSet(again));

        AssertArrived();
        Assert.Contains("Range: bytes=30000-\r\n", again.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_fetch_leaves_a_part_that_the_next_one_goes_on_from()
    {
        await using var server = new LoopbackServer(Content, new() { StallAfter = 100_000 }, Treatment.Good);
        using var interrupt = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FetchAsync(
            TextSet(server),
            progress: (done, _) =>
            {
                if (done == 100_000)
                {
                    interrupt.Cancel();
                }
            },
            cancellation: interrupt.Token));
        Assert.Equal(100_000, new FileInfo(_folder.File("set.txt.part")).Length);
        Assert.False(File.Exists(_folder.File("set.txt")));

        await FetchAsync(TextSet(server));
        AssertArrived();
        Assert.Contains("Range: bytes=100000-\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again()
    {
        await using var server = new LoopbackServer(Content, new() { Status = HttpStatusCode.ServiceUnavailable }, Treatment.Good);

        await FetchAsync(TextSet(server));

        AssertArrived();
        Assert.Contains("503", Assert.Single(_retries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_checksum_leaves_nothing_behind()
    {
        await using var server = new LoopbackServer(Content, new() { CutAfter = 100_000 }, new() { Corrupt = true });

        var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(TextSet(server)));

        Assert.Contains("checksum is wrong", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_file_cut_where_no_length_was_told_does_not_pass()
    {
        await using var server = new LoopbackServer(Content, new Treatment { CutAfter = 100_000, DeclareLength = false });

        await Assert.ThrowsAsync<UserException>(() => FetchAsync(TextSet(server)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_refused(bool declared)
    {
        await using var server = new LoopbackServer(Content, new Treatment { DeclareLength = declared });
        var set = TextSet(server) with { Bytes = 1000 };

        var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(set));

        Assert.Contains("1,000 bytes", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_missing_file_is_told_at_once()
    {
        await using var server = new LoopbackServer(Content, new Treatment { Status = HttpStatusCode.NotFound });

        var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(TextSet(server)));

        Assert.Contains("404", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Without_a_connection_the_message_says_what_to_look_at()
    {
        var server = new LoopbackServer(Content, Treatment.Good);
        await server.DisposeAsync();

        var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(TextSet(server)));

        Assert.Contains("HTTPS_PROXY", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Something_else_in_the_set_s_place_is_not_overwritten()
    {
        await using var server = new LoopbackServer(Content, Treatment.Good);
        await File.WriteAllTextAsync(_folder.File("set.txt"), "mine", TestContext.Current.CancellationToken);

        var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(TextSet(server)));

        Assert.Contains("Move it away", e.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("set.txt"), TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Of_an_archive_only_the_set_s_own_files_are_unpacked()
    {
        // The checksum of a.txt "A" and b.txt "B", from: printf A > a.txt; printf B > b.txt; LC_ALL=C; sha256sum *.txt | sha256sum
        await using var server = new LoopbackServer(
            Archive(("data/other.txt", "no"), ("data/names/b.txt", "B"), ("data/names/a.txt", "A"), ("data/names/../../../escaped.txt", "no"), ("data/names/.hidden.txt", "no"), ("/data/names/c.txt", "no")),
            new() { CutAfter = 60 },
            Treatment.Good);

        await FetchAsync(ArchiveSet(server));

        Assert.Equal([_folder.File("names")], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Equal(["a.txt", "b.txt"], Directory.EnumerateFileSystemEntries(_folder.File("names")).Select(Path.GetFileName).Order());
        Assert.False(await FetchAsync(ArchiveSet(server)));
    }

    [Theory]
    [InlineData("A", "C")]
    [InlineData("A", "far more than the set's two bytes")]
    public async Task An_archive_of_other_files_leaves_nothing_behind(string a, string b)
    {
        await using var server = new LoopbackServer(Archive(("data/names/a.txt", a), ("data/names/b.txt", b)), Treatment.Good);

        var e = await Assert.ThrowsAsync<UserException>(() => FetchAsync(ArchiveSet(server)));

        Assert.Contains("checksum is wrong", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_damaged_archive_leaves_nothing_behind()
    {
        await using var server = new LoopbackServer(Content, Treatment.Good);

        await Assert.ThrowsAsync<UserException>(() => FetchAsync(ArchiveSet(server)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static DataSet TextSet(LoopbackServer server) =>
        new("set", "A set", "CC0", server.Source, "set.txt", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)));

    private static DataSet ArchiveSet(LoopbackServer server) =>
        new("names", "Names", "CC0", server.Source, "names", 2, "2fbe02c965afb1a1140c5ac1dbd41600c4b6c12eb13f0424ce79d8ad1ef83f3f", "data/names/");

    private static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private Task<bool> FetchAsync(DataSet set, TimeSpan? stall = null, Action<long, long?>? progress = null, CancellationToken? cancellation = null)
    {
        var download = new Download(_client) { Attempts = 3, Pause = TimeSpan.FromMilliseconds(1), Stall = stall ?? TimeSpan.FromSeconds(60) };
        return new DataFetch(download, _folder.Path).RunAsync(
            set, progress ?? ((_, _) => { }), _retries.Add, cancellation ?? TestContext.Current.CancellationToken);
    }

    private void AssertArrived()
    {
        Assert.Equal([_folder.File("set.txt")], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Equal(Content, File.ReadAllBytes(_folder.File("set.txt")));
    }
}
