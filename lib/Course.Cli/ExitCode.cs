namespace Course.Cli;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The tool did its work and found something wrong: a cell failed, a check did not hold.</summary>
    public const int Failed = 1;

    /// <summary>What was asked for cannot be done: a missing file, a wrong option.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
