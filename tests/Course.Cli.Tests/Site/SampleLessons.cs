using System.Text.Json.Nodes;
using Course.Cli.Site;
using Course.Kernel;
using Course.Kernel.Notebooks;

namespace Course.Cli.Tests.Site;

/// <summary>Two small lessons with one of everything a lesson can hold, and the folder of a course to put them in.</summary>
internal sealed class SampleLessons : IDisposable
{
    public const string Figure = """{"data":[{"type":"scatter","name":"RNN <b>","x":[1,2,3,4],"y":[3.1,2.4,2.1,1.9]},{"type":"scatter","name":"LSTM","x":[1,2,3,4],"y":[3.0,2.0,1.6,1.4]}],"layout":{"title":{"text":"LSTM learns faster than RNN"},"xaxis":{"title":{"text":"epoch"}},"yaxis":{"title":{"text":"loss (nats)"}}}}""";

    public const string Picture = """
        <svg xmlns="http://www.w3.org/2000/svg" id="p1" width="700" height="420" viewBox="0 0 700 420" role="img" aria-labelledby="p1t p1d" font-family="sans-serif" font-size="12" fill="#222"><title id="p1t">LSTM learns faster than RNN</title><desc id="p1d">Two lines that fall, LSTM below RNN.</desc><defs><clipPath id="c1"><rect x="70" y="50" width="520" height="310"/></clipPath></defs><rect width="700" height="420" rx="6" fill="#fff"/><text x="70" y="30" font-size="17">LSTM learns faster than RNN</text><g stroke="#ddd"><path d="M70 360H590M70 298H590M70 236H590M70 174H590M70 112H590M70 50H590"/></g><g text-anchor="end"><text x="62" y="364">1.0</text><text x="62" y="302">1.5</text><text x="62" y="240">2.0</text><text x="62" y="178">2.5</text><text x="62" y="116">3.0</text></g><g text-anchor="middle"><text x="100" y="380">1</text><text x="253" y="380">2</text><text x="406" y="380">3</text><text x="560" y="380">4</text><text x="330" y="405">epoch</text><text transform="translate(24 205)rotate(-90)">loss (nats)</text></g><g clip-path="url(#c1)" fill="none" stroke-width="2.5"><path stroke="#0072B2" d="M100 100L253 186L406 224L560 248"/><path stroke="#D55E00" d="M100 112L253 236L406 286L560 310"/></g><g><path stroke="#0072B2" stroke-width="2.5" d="M605 60H630"/><text x="638" y="64">RNN</text><path stroke="#D55E00" stroke-width="2.5" d="M605 80H630"/><text x="638" y="84">LSTM</text></g></svg>
        """;

    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public SampleLessons()
    {
        Directory.CreateDirectory(Notebooks);
        Directory.CreateDirectory(Path.Combine(Root, "data"));
        File.WriteAllText(Path.Combine(Root, "data", "names list.txt"), "Ada\nGrace\n");
        File.WriteAllBytes(Path.Combine(Notebooks, "cell.png"), Convert.FromBase64String(Pixel));
        File.WriteAllText(Path.Combine(Notebooks, "07-vanishing-gradients.ipynb"), "{}");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("course-site-").FullName;

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Site => Path.Combine(Root, "artifacts", "site");

    public SiteOptions Options => new(Site, Root);

    public IReadOnlyList<SitePage> Lessons => [Rnn(), Bptt()];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public SitePage Lesson(string name, params (CellKind Kind, string Source)[] cells)
    {
        var notebook = Notebook.Create();
        foreach (var (kind, source) in cells)
        {
            notebook.Add(kind, source);
        }

        return new SitePage(Path.Combine(Notebooks, name + ".ipynb"), notebook);
    }

    private SitePage Rnn()
    {
        var lesson = Lesson("05-vanilla-rnn");
        var notebook = lesson.Notebook!;
        notebook.Add(CellKind.Markdown, """
            # A vanilla RNN, and *why* it carries $h_t$

            A feed-forward network reads each word as if it were the first. A recurrent network keeps a note to itself: the
            **hidden state**. In this lesson you write one by hand, train it on names, and see what the state remembers.
            It builds on [sequences](06-bptt.ipynb#three-steps-by-hand) and leads to [vanishing gradients](07-vanishing-gradients.ipynb).

            > [!NOTE]
            > Shapes are written at the end of a line: `// (B, T, H)`.
            """);
        Run(notebook.Add(CellKind.Code, "#!import \"../lib/setup.cs\"\nusing System.Globalization;"), 1);
        notebook.Add(CellKind.Markdown, """
            ## One step

            The state is a weighted sum of what comes in and what was there, squeezed by $\tanh$ into $(-1, 1)$:

            $$
            h_t = \tanh(W_{xh} x_t + W_{hh} h_{t-1} + b_h), \qquad \hat{y}_t = \operatorname{softmax}(W_{hy} h_t + b_y)
            $$

            | letter | meaning | shape |
            |---|---|---|
            | $B$ | batch | 32 |
            | $T$ | time steps, as many as the longest name in the batch has letters | 8 |
            | $H$ | hidden units | 128 |

            The stacked form is the same thing: $[W_{hh}; W_{xh}]\,[h_{t-1}; x_t] = W_{hh} h_{t-1} + W_{xh} x_t$, as you can
            check by multiplying it out.[^1] A run costs \$0 and an *n*-gram ($n$-gram, really) is quicker.

            [^1]: Elman, *Finding structure in time*, 1990.

            ### What it costs

            1. Parameters: $E H + H^2 + H$, whatever $T$ is.
            2. Time: $O(T H^2)$.

            - [x] the parameters do not grow with the sentence
            - [ ] the gradients do not vanish
            """);
        Run(notebook.Add(CellKind.Code, """
            // One step of the network; h is the state.
            static double[] Step(double[,] Wx, double[,] Wh, double[] b, double[] x, double[] h)
            {
                var next = new double[h.Length];
                for (var i = 0; i < h.Length; i++)
                {
                    var sum = b[i];
                    for (var j = 0; j < x.Length; j++) sum += Wx[i, j] * x[j];
                    for (var j = 0; j < h.Length; j++) sum += Wh[i, j] * h[j];
                    next[i] = Math.Tanh(sum);   // (H)
                }
                return next;
            }
            Console.WriteLine($"state: {string.Join(", ", Step(new double[2, 1], new double[2, 2], [0.5, -0.5], [1.0], [0, 0]).Select(v => v.ToString("F3")))}");
            """), 2, new StreamOutput(StreamName.Stdout, "epoch 1\repoch 2\repoch 3\n\u001b[32mstate\u001b[0m: 0.462, -0.462\n"));
        notebook.Add(CellKind.Markdown, """
            ## Train it

            The loss falls quickly, then slowly. Both networks see the same names in the same order.

            <details><summary>Why the same order?</summary>

            Because then a difference in the curves is a difference in the networks: $\Delta L = L_\text{RNN} - L_\text{LSTM}$.

            </details>
            """);
        Run(notebook.Add(CellKind.Code, "var history = Train(new Rnn(28, 128), names, epochs: 4, seed: 1);\nCharts.Lines(history, title: \"LSTM learns faster than RNN\")"), 3,
            new ResultOutput(new MimeBundle().Add("application/vnd.plotly.v1+json", Figure).Add("image/svg+xml", Picture).Add("text/plain", "Chart: LSTM learns faster than RNN.")));
        Run(notebook.Add(CellKind.Code, "names.Head(3)"), 4,
            new ResultOutput(new MimeBundle().Add("text/html", """<style>.dni-table{border-collapse:collapse}</style><table class="dni-table"><thead><tr><th>name</th><th>language</th><th>letters</th></tr></thead><tbody><tr><td>Ada</td><td>English</td><td>3</td></tr><tr><td>Grace</td><td>English</td><td>5</td></tr></tbody></table><script>alert(1)</script>""").Add("text/plain", "table")));
        notebook.Add(CellKind.Markdown, """
            ## Your turn

            Write the step for a **whole batch**. ![the cell, unrolled](cell.png) The data are in
            [data/names list.txt](../data/names%20list.txt).

            ```csharp
            var h = Step(Wx, Wh, b, x, h);   // (B, H)
            ```
            """);
        var exercise = notebook.Add(CellKind.Code, "double[,] BatchStep(double[,] x, double[,] h)\n{\n    throw new NotImplementedException();\n}");
        exercise.Metadata["course"] = new JsonObject { ["exercise"] = "05.batch-step" };
        Run(exercise, 5);
        Run(notebook.Add(CellKind.Code, "Exercise.Check(\"05.batch-step\", BatchStep)"), 6,
            new ResultOutput(new MimeBundle().Add("text/html", """<div class="course-check course-check-not-started" style="border-left:4px solid #56B4E9;padding:.4em .9em;margin:.4em 0"><p style="margin:.2em 0"><strong>○ A step for a batch: 4 points to earn</strong></p><p style="margin:.2em 0">Not started. Fill in the cell above.</p></div>""").Add("text/plain", "not started")));
        var meant = notebook.Add(CellKind.Code, "int[] short = [1, 2];\nConsole.WriteLine(shrt[2]);");
        meant.Metadata["tags"] = new JsonArray("raises-exception");
        Run(meant, 7, new ErrorOutput("CompilationError", "(2,19): error CS0103: The name 'shrt' does not exist in the current context",
            ["(2,19): error CS0103: The name 'shrt' does not exist in the current context", "  2 | Console.WriteLine(shrt[2]);", "    |                   ^^^^"]));
        notebook.Add(CellKind.Markdown, """
            ## Summary

            You wrote the recurrence, saw it learn, and counted its parameters. Next: how its gradients are made.
            """);
        return lesson with { Elapsed = TimeSpan.FromSeconds(12.4), Exercises = [new SiteExercise("05.batch-step", "A step for a batch", 4)] };
    }

    private SitePage Bptt()
    {
        var lesson = Lesson("06-bptt");
        var notebook = lesson.Notebook!;
        notebook.Add(CellKind.Markdown, """
            # 06 · Backpropagation through time

            Where the gradients of [the last lesson](05-vanilla-rnn.ipynb) come from, three steps by hand and then $N$.
            """);
        notebook.Add(CellKind.Markdown, """
            ## Three steps by hand

            $$
            \frac{\partial E}{\partial W_s} = \sum_{t=1}^{T} \sum_{k=1}^{t}
              \frac{\partial E_t}{\partial y_t} \frac{\partial y_t}{\partial s_t}
              \left( \prod_{j=k+1}^{t} \frac{\partial s_j}{\partial s_{j-1}} \right) \frac{\partial s_k}{\partial W_s}
            $$
            """);
        Run(notebook.Add(CellKind.Code, "throw new InvalidOperationException(\"no gradient\");"), 1, new ErrorOutput("System.InvalidOperationException", "no gradient",
            ["System.InvalidOperationException: no gradient", "Cell 1, line 1:", "  1 | throw new InvalidOperationException(\"no gradient\");", "    | ^", "   at Cell 1, line 1"]));
        notebook.Add(CellKind.Code, "var never = \"run\";");
        return lesson with { Elapsed = TimeSpan.FromSeconds(1.5), Failure = "cell 3: System.InvalidOperationException: no gradient", FailedCell = 3 };
    }

    private static void Run(NotebookCell cell, int count, params CellOutput[] outputs) => cell.SetOutputs(outputs, count);
}
