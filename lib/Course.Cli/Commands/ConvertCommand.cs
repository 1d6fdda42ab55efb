using System.CommandLine;
using Course.Kernel.Notebooks;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course convert A B</c>: .ipynb to .dib and back, losing nothing.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var from = new Argument<FileInfo>("from") { Description = "The notebook to read: .ipynb or .dib." };
        var to = new Argument<FileInfo>("to") { Description = "The notebook to write: .ipynb or .dib." };
        var force = new Option<bool>("--force", "-f") { Description = "Replace a file that is there already." };
        var command = new Command("convert", "Converts a notebook between .ipynb and .dib. Cell ids, metadata and outputs survive there and back.")
        {
            from, to, force,
        }.With(
            ("course convert 01-sequences.ipynb 01-sequences.dib", ""),
            ("course convert 01-sequences.dib copy.ipynb", ""));
        command.SetAction(result => Convert(
            result.GetRequiredValue(from).FullName,
            result.GetRequiredValue(to).FullName,
            result.GetValue(force)));
        return command;
    }

    private static int Convert(string from, string to, bool force)
    {
        foreach (var path in new[] { from, to })
        {
            if (Path.GetExtension(path) is not (".ipynb" or ".dib"))
            {
                throw new UserException($"{path} is neither .ipynb nor .dib: the ending says which format it is.");
            }
        }

        if (!File.Exists(from))
        {
            throw new UserException($"There is no file {from}.");
        }

        if (File.Exists(to) && !force)
        {
            throw new UserException($"{to} is there already. Give another name, or --force to replace it.");
        }

        var notebook = Notebook.Load(from);
        notebook.Save(to);
        AnsiConsole.WriteLine($"{to}: {notebook.Cells.Count} cells");
        return ExitCode.Success;
    }
}
