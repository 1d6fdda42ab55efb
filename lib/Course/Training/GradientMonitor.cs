using Course.Models;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>How long gradients are: of the whole model, of each parameter, and of the state at each step back in time.</summary>
/// <remarks>Lessons 06 and 07. Lengths are Euclidean norms, in units of the loss per unit of the parameter or state.</remarks>
public static class GradientMonitor
{
    /// <summary>The norm of all gradients of a model, as if they were one long vector. 0 where there are none yet.</summary>
    /// <param name="model">The model, after <c>backward</c>.</param>
    public static double Norm(nn.Module model) => Math.Sqrt(Parameters(model).Sum(parameter => parameter.Norm * parameter.Norm));

    /// <summary>The norm of each parameter's gradient: where a model learns, and where it does not.</summary>
    /// <param name="model">The model, after <c>backward</c>.</param>
    /// <returns>The parameters that have a gradient, in the model's order.</returns>
    public static IReadOnlyList<(string Name, double Norm)> Parameters(nn.Module model)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        return [.. model.named_parameters()
            .Where(named => named.parameter.grad is not null)
            .Select(named => (named.name, named.parameter.grad!.norm().to(ScalarType.Float64).item<double>()))];
    }

    /// <summary>
    /// ‖∂L/∂h⟨t⟩‖ for every step: how much the loss feels of a change of the state at step t, on all ways from there to the end.
    /// It vanishes, stays or explodes as t goes back from the step that the loss looks at.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="x">The inputs of all steps. // (B, T, I)</param>
    /// <param name="loss">L, told from h of the last step. // (B, H) → ()</param>
    /// <returns>T norms, of the first step to the last; for an LSTM those of h and c together.</returns>
    public static double[] OverTime(RecurrentCell cell, Tensor x, Func<Tensor, Tensor> loss)
    {
        using var scope = NewDisposeScope();
        var state = cell.ZeroState(x.shape[0]);
        var states = new List<RecurrentState>();
        for (var t = 0L; t < x.shape[1]; t++)
        {
            state = cell.call(x.select(1, t), state);
            states.Add(state);
        }

        Tensor[] inputs = [.. states.SelectMany(s => new[] { s.H, s.C }).OfType<Tensor>()];
        var gradients = autograd.grad([loss(state.H)], inputs);
        return [.. gradients.Chunk(inputs.Length / states.Count).Select(step => Math.Sqrt(step.Sum(SquaredNorm)))];
    }

    /// <summary>Multiplies every gradient of a model: clipping by norm is scaling by limit over norm.</summary>
    internal static void Scale(nn.Module model, double factor)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        foreach (var parameter in model.parameters())
        {
            parameter.grad?.mul_(factor);
        }
    }

    private static double SquaredNorm(Tensor gradient) => Math.Pow(gradient.norm().to(ScalarType.Float64).item<double>(), 2);
}
