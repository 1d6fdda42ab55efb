using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Course.Cli.Commands;

/// <summary>Puts examples under a command's <c>--help</c>, where they do not crowd the list of commands.</summary>
internal static class Examples
{
    /// <summary>Adds examples to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="examples">Command lines, each with what it does.</param>
    public static Command With(this Command command, params (string Line, string Does)[] examples)
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null)
        {
            command.Add(help = new HelpOption());
        }

        help.Action = new HelpWithExamples(examples);
        return command;
    }

    private sealed class HelpWithExamples((string Line, string Does)[] examples) : SynchronousCommandLineAction
    {
        private readonly HelpAction _help = new();

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exit = _help.Invoke(parseResult);
            var writer = parseResult.InvocationConfiguration.Output;
            var width = examples.Max(e => e.Line.Length) + 2;
            writer.WriteLine("Examples:");
            foreach (var (line, does) in examples)
            {
                writer.WriteLine($"  {line.PadRight(width)}{does}".TrimEnd());
            }

            writer.WriteLine();
            return exit;
        }
    }
}
