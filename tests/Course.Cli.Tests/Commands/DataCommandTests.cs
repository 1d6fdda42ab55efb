using System.Diagnostics;
using System.Net;
using Course.Cli.Lessons;
using Course.Cli.Tests.Data;

namespace Course.Cli.Tests.Commands;

public sealed class DataCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_list_shows_what_is_here_and_verify_what_is_wrong()
    {
        var (exit, output) = await RunAsync(null, "data", "verify");
        Assert.Equal(0, exit);
        Assert.DoesNotContain("ok", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(_folder.File("timemachine.txt"), "not the book", TestContext.Current.CancellationToken);
        (exit, output) = await RunAsync(null, "data", "list");
        Assert.Equal(0, exit);
        Assert.Contains("present", Line(output, "timemachine"), StringComparison.Ordinal);
        Assert.Contains("public domain", Line(output, "timemachine"), StringComparison.Ordinal);
        Assert.Contains("178,887 bytes", Line(output, "timemachine"), StringComparison.Ordinal);
        Assert.Contains("absent", Line(output, "shakespeare"), StringComparison.Ordinal);

        (exit, output) = await RunAsync(null, "data", "verify");
        Assert.Equal(1, exit);
        Assert.StartsWith("WRONG", Line(output, "timemachine"), StringComparison.Ordinal);
        Assert.StartsWith("absent", Line(output, "makemore"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_shows_the_licence_and_the_source_and_refuses_a_wrong_file()
    {
        await using var server = new LoopbackServer(new byte[178_887], Treatment.Good);

        var (exit, output) = await RunAsync(null, "data", "fetch", "timemachine", "--from", server.Source.ToString());

        Assert.Equal(2, exit);
        Assert.Contains("Licence: public domain", output, StringComparison.Ordinal);
        Assert.Contains($"Source:  {server.Source}", output, StringComparison.Ordinal);
        Assert.Contains("checksum is wrong", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Fetch_goes_through_the_proxy_of_the_environment()
    {
        await using var proxy = new LoopbackServer([], new Treatment { Status = HttpStatusCode.NotFound });

        var (exit, output) = await RunAsync(proxy.Source, "data", "fetch", "makemore", "--from", "http://mirror.invalid/names.txt");

        Assert.Equal(2, exit);
        Assert.Contains("404", output, StringComparison.Ordinal);
        Assert.StartsWith("GET http://mirror.invalid/names.txt ", Assert.Single(proxy.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_from_another_address_arrives_and_verifies()
    {
        var book = Path.Combine(Environment.GetEnvironmentVariable("COURSE_DATA") ?? "", "timemachine.txt");
        Assert.SkipUnless(File.Exists(book), "COURSE_DATA names no folder with timemachine.txt; `course data fetch` brings it.");
        await using var server = new LoopbackServer(await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken), new() { CutAfter = 100_000 }, Treatment.Good);

        var (exit, output) = await RunAsync(null, "data", "fetch", "timemachine", "--from", server.Source.ToString());
        Assert.True(exit == 0, output);

        (exit, output) = await RunAsync(null, "data", "verify");
        Assert.Equal(0, exit);
        Assert.StartsWith("ok", Line(output, "timemachine"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no set 'enron'", "enron")]
    [InlineData("https://", "makemore", "--from", "file:///etc/hosts")]
    public async Task What_cannot_be_fetched_is_told(string reason, params string[] arguments)
    {
        var (exit, output) = await RunAsync(null, ["data", "fetch", .. arguments]);

        Assert.Equal(2, exit);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static string Line(string output, string name) =>
        Assert.Single(output.Split('\n'), line => line.Contains(name, StringComparison.Ordinal) && !line.StartsWith("Folder", StringComparison.Ordinal)).Trim();

    private async Task<(int ExitCode, string Output)> RunAsync(Uri? proxy, params string[] arguments)
    {
        var info = LessonRunner.Launch.StartInfo(_folder.Path);
        info.ArgumentList.RemoveAt(info.ArgumentList.Count - 1);
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment["COURSE_DATA"] = _folder.Path;
        foreach (var name in new[] { "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY" })
        {
            info.Environment.Remove(name);
        }

        if (proxy is not null)
        {
            info.Environment["http_proxy"] = proxy.GetLeftPart(UriPartial.Authority);
        }

        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
