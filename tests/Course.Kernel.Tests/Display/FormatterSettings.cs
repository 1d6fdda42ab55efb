using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Tests.Display;

/// <summary>Formatter registrations and limits are one for the process: tests that change them run alone.</summary>
[CollectionDefinition(nameof(FormatterSettings), DisableParallelization = true)]
public sealed class FormatterSettings : ICollectionFixture<FormatterSettings>, IDisposable
{
    public void Dispose() => Formatter.ResetToDefault();
}
