using System.CommandLine;
using Course.Cli.Data;
using Course.Data;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course data</c>: the well-known sets that lessons use where they are present.</summary>
internal static class DataCommand
{
    public static Command Create()
    {
        var list = new Command("list", "Shows the sets, their size and licence, and which of them are here.");
        list.SetAction(_ => List());

        var name = new Argument<string>("name") { Description = $"A set: {string.Join(", ", DataCatalogue.Sets.Select(set => set.Name))}." };
        var from = new Option<string?>("--from") { Description = "Another address of the same file, such as a mirror. The checksum must hold all the same." };
        var fetch = new Command("fetch", "Downloads a set, or goes on where a download was cut off. Proxies: HTTPS_PROXY, HTTP_PROXY, NO_PROXY.") { name, from };
        fetch.SetAction((result, cancellation) => FetchAsync(result.GetRequiredValue(name), result.GetValue(from), cancellation));

        var verify = new Command("verify", "Compares the sets that are here with their checksums. Exits with 1 if one is not what it should be.");
        verify.SetAction(_ => Verify());

        return new Command("data", "Lists, downloads and verifies well-known data sets, in data/external or where the environment variable COURSE_DATA says.")
        {
            list, fetch, verify,
        }.With(
            ("course data list", "what there is"),
            ("course data fetch timemachine", "download The Time Machine"),
            ("course data verify", "are the sets that are here as they should be?"));
    }

    private static int List()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("set", "what", "licence", "", "size");
        table.Columns[4].RightAligned();
        foreach (var set in DataCatalogue.Sets)
        {
            var here = set.IsIn(DataFolder.External) ? "[green]present[/]" : "absent";
            table.AddRow(set.Name, Markup.Escape(set.Title), Markup.Escape(set.Licence), here, $"{set.Bytes:N0} bytes");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"Folder: {DataFolder.External}");
        return ExitCode.Success;
    }

    private static int Verify()
    {
        var wrong = 0;
        foreach (var set in DataCatalogue.Sets)
        {
            var path = set.PathIn(DataFolder.External);
            if (!set.IsIn(DataFolder.External))
            {
                AnsiConsole.WriteLine($"absent  {set.Name}");
            }
            else if (set.Matches(path))
            {
                AnsiConsole.MarkupLineInterpolated($"[green]ok[/]      {set.Name}");
            }
            else
            {
                wrong++;
                AnsiConsole.MarkupLineInterpolated($"[red]WRONG[/]   {set.Name}: {path} does not have the checksum {set.Sha256}. Move it away and run: course data fetch {set.Name}");
            }
        }

        return wrong == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task<int> FetchAsync(string name, string? from, CancellationToken cancellation)
    {
        var set = DataCatalogue.Find(name);
        if (from is not null)
        {
            set = Uri.TryCreate(from, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
                ? set with { Source = address }
                : throw new UserException($"--from takes an address that begins with https:// or http://, not {from}.");
        }

        var path = set.PathIn(DataFolder.External);
        AnsiConsole.WriteLine($"{set.Title}\nLicence: {set.Licence}\nSource:  {set.Source}");

        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("course-data");
        var fetch = new DataFetch(new Download(client), DataFolder.External);
        try
        {
            var came = await DownloadProgress.ShowAsync(set.Name, (progress, retry) => fetch.RunAsync(set, progress, retry, cancellation));
            AnsiConsole.WriteLine(came ? $"{path}: here, and its checksum is right." : $"{path}: already here, and its checksum is right.");
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]Interrupted. What has come is kept in {path}.part: fetch again to go on from there.[/]");
            return ExitCode.Interrupted;
        }
    }
}
