using System.Reflection;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Autograd;

/// <summary>For every function of one tensor: whatever is changed in place before backward, the gradient is right or refused.</summary>
public class InPlaceTests
{
    public static TheoryData<string> Functions => [.. typeof(Tensor).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(Tensor) && method.GetParameters().Length == 0 && !method.IsSpecialName && !method.Name.EndsWith('_'))
        .Select(method => method.Name).Distinct()
        .Where(name => Slope(name, Change.Nothing) is not null)];

    private enum Change
    {
        Nothing,
        Input,
        Result,
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_change_of_what_backward_needs_is_seen(string name)
    {
        var expected = Slope(name, Change.Nothing)!;
        foreach (var change in new[] { Change.Input, Change.Result })
        {
            try
            {
                Assert.Equal(expected, Slope(name, change));
            }
            catch (InvalidOperationException refusal)
            {
                Assert.Contains("changed in place", refusal.Message);
            }
        }
    }

    /// <summary>The gradient of f(x) when its input or its result is overwritten before backward, without being recorded.</summary>
    private static float[]? Slope(string name, Change change)
    {
        using var scope = NewDisposeScope();
        var function = typeof(Tensor).GetMethod(name, Type.EmptyTypes)!.CreateDelegate<Func<Tensor, Tensor>>();
        var x = tensor(new[,] { { 0.3f, 0.6f }, { 0.2f, 0.8f } }, requires_grad: true);
        var input = x * 1;
        Tensor result;
        try
        {
            result = function(input);
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
        if (!result.requires_grad || !result.is_floating_point())
            return null;
        var root = result * 1;
        using (no_grad())
        {
            if (change == Change.Input)
                input.mul_(3);
            if (change == Change.Result)
                result.mul_(3);
        }
        root.backward([ones_like(root)]);
        return x.grad?.data<float>().ToArray();
    }
}
