using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Course.Kernel.Scripting;

/// <summary>Restores packages as the .NET SDK does for a project: <c>dotnet restore</c> on one written for the purpose.</summary>
public sealed class SdkPackageRestorer : IPackageRestorer
{
    /// <inheritdoc/>
    public async Task<RestoredPackages> RestoreAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("notebook-packages-");
        try
        {
            var project = Path.Combine(folder.FullName, "Packages.csproj");
            Project(request).Save(project);

            // Without these, the SDK would search the parent folders for a repository's settings.
            foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            {
                new XElement("Project").Save(Path.Combine(folder.FullName, name));
            }

            await RunDotnetAsync(["restore", project, "--nologo", "--verbosity", "quiet"], cancellationToken);
            return AssetsFile.Read(Path.Combine(folder.FullName, "obj", "project.assets.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static XElement Project(PackageRequest request) => new(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("NuGetAudit", "false"),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', request.Sources))),
        new XElement("ItemGroup", request.Packages.Select(p => new XElement(
            "PackageReference",
            new XAttribute("Include", p.Id),
            new XAttribute("Version", p.Version ?? "*")))));

    private static async Task RunDotnetAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetPath, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // A process that MSBuild started inherits settings that would point this one at the wrong SDK.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new PackageRestoreException(Reason(await output + await errors, process.ExitCode));
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new PackageRestoreException(
                $"The .NET SDK is needed to restore packages, and '{start.FileName}' could not be started: {error.Message}", error);
        }
    }

    /// <summary>The errors of a failed restore, without the project they are said to be in and without repetition.</summary>
    private static string Reason(string output, int exitCode)
    {
        var errors = output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(": error ", StringComparison.Ordinal) + ": error ".Length)..])
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line)
            .Distinct()
            .ToList();
        return errors.Count > 0 ? string.Join('\n', errors) : $"dotnet restore ended with code {exitCode}:\n{output.Trim()}";
    }

    private static string DotnetPath => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");
}
