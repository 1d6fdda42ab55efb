namespace Course.Charts;

/// <summary>A recurrent network drawn out over time: a state a step, inputs below, outputs above.</summary>
public static class UnrolledDiagram
{
    /// <summary>Draws a chain of states.</summary>
    /// <param name="inputs">The label of each step's input; an empty one stands for a step without input.</param>
    /// <param name="outputs">The label of each step's output; an empty one stands for a step without output.</param>
    /// <param name="states">The label of each step's state; null calls them h^⟨1⟩, h^⟨2⟩, …</param>
    /// <param name="color">The colour of the states, from <see cref="Palette"/>.</param>
    /// <param name="initial">The label of the state before the first step; empty leaves it out.</param>
    /// <param name="weights">The labels of the arrows from input to state, state to state, state to output; empty leaves them out.</param>
    /// <param name="feedBack">Whether each output is the next step's input, as in generation.</param>
    /// <param name="alt">What it shows, in words; null makes them of the labels.</param>
    /// <example>
    /// <c>UnrolledDiagram.Draw(["x^⟨1⟩", "x^⟨2⟩"], ["", "ŷ"])</c> draws many-to-one.
    /// </example>
    public static Diagram Draw(
        string[] inputs,
        string[] outputs,
        string[]? states = null,
        string color = Palette.Rnn,
        string initial = "",
        (string Input, string State, string Output) weights = default,
        bool feedBack = false,
        string? alt = null)
    {
        var steps = inputs.Length;
        Require.That(
            steps > 0 && outputs.Length == steps && (states is null || states.Length == steps),
            $"Each step has an input, an output and a state, of which some may be empty: got {steps}, {outputs.Length} and {states?.Length ?? steps}.");
        const double Pitch = 1.25;
        var first = initial.Length > 0 ? 1.75 : 0.75;
        double At(int step) => first + (step * Pitch);
        var diagram = new Diagram(first + ((steps - 1) * Pitch) + 0.75, 3.2, alt ?? Words(inputs, outputs));
        if (initial.Length > 0)
        {
            diagram.Box("h0", first - Pitch + 0.1, 1.6, initial);
        }

        for (var t = 0; t < steps; t++)
        {
            var step = t + 1;
            diagram.Box($"h{step}", At(t), 1.6, states?[t] ?? $"h^⟨{step}⟩", color);
            if (inputs[t].Length > 0)
            {
                diagram.Box($"x{step}", At(t), 2.75, inputs[t]).Arrow($"x{step}", $"h{step}", weights.Input ?? "");
            }

            if (outputs[t].Length > 0)
            {
                diagram.Box($"y{step}", At(t), 0.45, outputs[t]).Arrow($"h{step}", $"y{step}", weights.Output ?? "");
            }

            if (t > 0 || initial.Length > 0)
            {
                diagram.Arrow($"h{t}", $"h{step}", weights.State ?? "");
            }

            if (feedBack && t > 0 && outputs[t - 1].Length > 0 && inputs[t].Length > 0)
            {
                var between = At(t) - (Pitch / 2);
                diagram.Arrow($"y{t}", $"x{step}", dashed: true, via: [(between, 0.45), (between, 2.75)]);
            }
        }

        return diagram;
    }

    private static string Words(string[] inputs, string[] outputs)
    {
        static string List(string[] labels) =>
            string.Join(", ", labels.Select((label, t) => (label, step: t + 1)).Where(l => l.label.Length > 0).Select(l => $"{l.label} at step {l.step}"));
        return $"A recurrent network over {inputs.Length} steps. Inputs: {List(inputs)}. Outputs: {List(outputs)}. Each state feeds the next.";
    }
}
