using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Course;

/// <summary>What this notebook runs on.</summary>
public static class Machine
{
    /// <summary>Which edition of the packages the library was built with: <c>embedded</c> or <c>nuget</c>.</summary>
    public static string Packages { get; } =
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "CoursePackages").Value!;

    /// <summary>The device to train on: the first CUDA graphics card if there is one, else the processor.</summary>
    public static Device Device => cuda.is_available() ? CUDA : CPU;

    /// <summary>The facts that matter when two machines give different results or speeds.</summary>
    public static IEnumerable<Fact> Facts()
    {
        yield return new("packages", Packages);
        yield return new("TorchSharp", typeof(torch).Assembly.GetName().Name!);
        yield return new("device", Device.ToString());
        yield return new(".NET", RuntimeInformation.FrameworkDescription);
        yield return new("system", RuntimeInformation.RuntimeIdentifier);
        yield return new("processors", Environment.ProcessorCount.ToString());
    }

    /// <summary>One line of <see cref="Facts"/>.</summary>
    /// <param name="What">What is told.</param>
    /// <param name="Found">What was found.</param>
    public sealed record Fact(string What, string Found);
}
