using static TorchSharp.torch;

namespace Course.Models;

/// <summary>How many numbers a module learns.</summary>
public static class ParameterCounts
{
    /// <summary>The number of elements of all of a module's parameters.</summary>
    /// <param name="module">Any module, of TorchSharp or of the course.</param>
    /// <example><code>nn.Linear(3, 2).CountParameters() // 8: six weights and two biases</code></example>
    public static long CountParameters(this nn.Module module) => module.parameters().Sum(parameter => parameter.numel());
}
