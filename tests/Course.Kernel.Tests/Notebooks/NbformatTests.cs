using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

/// <summary>
/// What this library writes, judged by Jupyter's own nbformat: it is valid, and Jupyter would write the same bytes.
/// Skipped where Python or nbformat (Debian: python3-nbformat) is missing.
/// </summary>
public class NbformatTests
{
    private const string Validate = """
        import nbformat, sys
        for path in sys.argv[1:]:
            nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))
        """;

    private const string Rewrite = """
        import nbformat, sys
        for path in sys.argv[1:]:
            text = open(path, encoding="utf-8", newline="").read()
            written = nbformat.writes(nbformat.reads(text, as_version=nbformat.NO_CONVERT), version=nbformat.NO_CONVERT) + "\n"
            if written != text:
                sys.exit(f"{path}: Jupyter would write\n{written}\ninstead of\n{text}")
        """;

    [Fact]
    public void New_converted_and_upgraded_notebooks_are_valid()
    {
        using var folder = new TemporaryFolder();
        var upgraded = Notebook.Load(Sample.PathOf("vscode.ipynb"));
        upgraded.Upgrade();

        Assert.Equal("", Run(FindPython(), ["-c", Validate, .. Save(folder, Everything(), Notebook.Load(Sample.PathOf("by-hand.dib")), upgraded)]));
    }

    [Fact]
    public void Jupyter_would_write_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var edited = Notebook.Load(Sample.PathOf("jupyter.ipynb"));
        edited.Cells[3].Source = "1\n2";

        Assert.Equal("", Run(FindPython(), ["-c", Rewrite, .. Save(folder, Everything(), Notebook.Load(Sample.PathOf("by-hand.dib")), edited)]));
    }

    private static string[] Save(TemporaryFolder folder, params Notebook[] notebooks)
    {
        var paths = notebooks.Select((_, i) => folder.File($"{i}.ipynb")).ToArray();
        foreach (var (notebook, path) in notebooks.Zip(paths))
        {
            notebook.Save(path);
        }

        return paths;
    }

    private static Notebook Everything()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Markdown, "# Größe 🎈\r\n\u2028line\u0085\f\vend\u00a0\n");
        notebook.Add(CellKind.Raw, "\\LaTeX");
        notebook.Add(CellKind.Code, "");
        notebook.Add(CellKind.Code, "<b>", "html");
        var cell = notebook.Add(CellKind.Code, "// \u0001\u007f\u001b \"quoted\" \\ /slash\n1 + 1\n");
        JsonText.Put(cell.Metadata, "tags", new JsonArray("raises-exception"));
        cell.SetOutputs(
            [
                new StreamOutput(StreamName.Stdout, "10 %\r20 %\r\n\tdone"),
                new StreamOutput(StreamName.Stderr, "\u001c\u001d\u001e"),
                new DisplayOutput(new MimeBundle()
                    .Add("application/javascript", "a();\nb();")
                    .Add("application/vnd.plotly.v1+json", """{"data":[{"x":[1.0,-0.5,1e-07,3]}],"layout":{}}""")
                    .Add("image/png", "iVBORw0KGgo=\n")
                    .Add("image/svg+xml", "<svg>\n</svg>")
                    .Add("text/html", "<b>\n</b>")
                    .Add("text/plain", ""), "id"),
                new ErrorOutput("E", "bad", ["\u001b[31mline\u001b[0m", ""]),
                new ResultOutput(new MimeBundle().Add("text/plain", "2")),
            ],
            executionCount: 5,
            SourceHash.Of(notebook)[^1]);
        return notebook;
    }

    private static string FindPython()
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3", "python" })
        {
            try
            {
                if (Run(python, ["-c", "import nbformat"]).Length == 0)
                {
                    return python;
                }
            }
            catch (Win32Exception)
            {
                // There is no such program here; the next one may be.
            }
        }

        Assert.Skip("Python with nbformat is not installed.");
        return "";
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : errors + $"(exit code {process.ExitCode})";
    }
}
