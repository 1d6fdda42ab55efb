using System.Globalization;
using System.Reflection;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Operations;

/// <summary>The forms in which an operation can be called give what the method that has golden values gives, forward and backward.</summary>
public class FormsTests
{
    public static readonly Dictionary<string, string> OtherNames = (
        "absolute:abs arccos:acos arccosh:acosh arcsin:asin arcsinh:asinh arctan:atan arctanh:atanh bitwise_and:& bitwise_not:~ " +
        "bitwise_or:| bitwise_xor:^ logical_and:& logical_not:~ logical_or:| logical_xor:^ clip:clamp concat:cat concatenate:cat " +
        "divide:div true_divide:div ge:>= gt:> le:<= lt:< eq:== ne:!= greater:gt " +
        "greater_equal:ge less:lt less_equal:le not_equal:ne ger:outer logsigmoid:log_sigmoid multiply:mul negative:neg sgn:sign " +
        "subtract:sub swapdims:swapaxes index:x[...] remainder:% fliplr:flip flipud:flip")
        .Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1]);

    private static readonly BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> InPlaceForms => [.. typeof(Tensor).GetMethods(Own)
        .Where(method => method.Name.EndsWith('_') && Plain(method) is not null && Arguments(method) is not null)
        .Select(Signature)];

    public static TheoryData<string> StaticForms => [.. typeof(torch).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Concat(typeof(nn.functional).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => MethodOf(method) is not null && Arguments(method) is not null)
        .Select(Signature)];

    public static TheoryData<string, string> Aliases => new(
        from pair in OtherNames
        where char.IsLetter(pair.Value[0])
        from method in typeof(Tensor).GetMethods(Own)
        where method.Name == pair.Key && Arguments(method) is not null && Same(method, pair.Value) is not null
        select (Signature(method), pair.Value));

    [Theory]
    [MemberData(nameof(InPlaceForms))]
    public void The_form_in_place_gives_what_the_other_gives(string signature)
    {
        var method = typeof(Tensor).GetMethods(Own).Single(candidate => Signature(candidate) == signature);
        var plain = Plain(method)!;
        foreach (var type in new[] { ScalarType.Float32, ScalarType.Int64, ScalarType.Bool })
        {
            var (expected, slope) = Run(plain, type);
            if (expected is null || expected.dtype != type)
                continue;
            var (actual, inPlaceSlope) = Run(method, type);
            AssertSame(signature, expected, slope, actual, inPlaceSlope);
        }
    }

    [Theory]
    [MemberData(nameof(StaticForms))]
    public void The_function_gives_what_the_method_gives(string signature)
    {
        var function = typeof(torch).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Concat(typeof(nn.functional).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .First(candidate => Signature(candidate) == signature);
        Compare(signature, MethodOf(function)!, function);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void The_other_name_means_the_same(string signature, string original)
    {
        var alias = typeof(Tensor).GetMethods(Own).Single(candidate => Signature(candidate) == signature);
        Compare(signature, Same(alias, original)!, alias);
    }

    private static void Compare(string signature, MethodInfo first, MethodInfo second)
    {
        foreach (var type in new[] { ScalarType.Float32, ScalarType.Int64, ScalarType.Bool })
        {
            var (expected, slope) = Run(first, type);
            if (expected is null)
                continue;
            var (actual, otherSlope) = Run(second, type);
            AssertSame(signature, expected, slope, actual, otherSlope);
        }
    }

    private static void AssertSame(string what, Tensor expected, Tensor? slope, Tensor? actual, Tensor? otherSlope)
    {
        Assert.True(actual is not null, $"{what} throws, the other form does not.");
        Assert.True(expected.dtype == actual!.dtype && expected.allclose(actual, equal_nan: true), $"{what}: {actual.npstr()}, expected {expected.npstr()}");
        Assert.True(slope is null == otherSlope is null && (slope is null || slope.allclose(otherSlope!, equal_nan: true)), $"{what}: another gradient");
    }

    /// <summary>The result and the gradient of the first input, or nothing where the operation is not defined for the type.</summary>
    private static (Tensor? Result, Tensor? Slope) Run(MethodInfo method, ScalarType type)
    {
        manual_seed(5);
        var x = (type == ScalarType.Bool ? rand(3, 3) > 0.5 : (rand(3, 3) * 0.8 + 0.1) * (type == ScalarType.Int64 ? 6 : 1)).to_type(type);
        x.requires_grad = type == ScalarType.Float32;
        var input = type == ScalarType.Float32 ? x * 1 : x.clone();
        object?[] arguments = [.. Arguments(method)!.Select(argument => argument(type))];
        object? result;
        try
        {
            manual_seed(6);
            result = method.IsStatic ? method.Invoke(null, [input, .. arguments]) : method.Invoke(input, arguments);
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return (null, null);
        }
        if (First(result) is not { } y)
            return (null, null);
        if (!y.requires_grad)
            return (y, null);
        y.sum().backward();
        return (y.detach(), x.grad);
    }

    private static Tensor? First(object? result) => result switch
    {
        Tensor tensor => tensor,
        System.Runtime.CompilerServices.ITuple tuple => tuple[0] as Tensor,
        Tensor[] { Length: > 0 } several => several[0],
        _ => null,
    };

    private static string Signature(MethodInfo method) => $"{(method.IsStatic ? $"{method.DeclaringType!.Name}." : "")}{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name + (Nullable.GetUnderlyingType(parameter.ParameterType)?.Name ?? "")))})";

    private static MethodInfo? Plain(MethodInfo method) => Same(method, method.Name[..^1]);

    private static MethodInfo? Same(MethodInfo method, string name) =>
        typeof(Tensor).GetMethod(name, Own, [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);

    private static MethodInfo? MethodOf(MethodInfo function) =>
        function.GetParameters() is [{ Name: not "condition" } first, ..] && first.ParameterType == typeof(Tensor) && !function.IsGenericMethod
            ? typeof(Tensor).GetMethod(function.Name, Own, [.. function.GetParameters().Skip(1).Select(parameter => parameter.ParameterType)])
            : null;

    /// <summary>Something fitting for each parameter, or null where a parameter needs more thought than its type tells.</summary>
    private static Func<ScalarType, object?>[]? Arguments(MethodInfo method)
    {
        if (method.IsGenericMethod || method.Name is "set_" or "requires_grad_" or "Dispose" or "backward" or "save" or "Save" or "print")
            return null;
        var parameters = method.GetParameters()[(method.IsStatic ? 1 : 0)..];
        var arguments = parameters.Select(Argument).OfType<Func<ScalarType, object?>>().ToArray();
        return arguments.Length == parameters.Length ? arguments : null;
    }

    private static Func<ScalarType, object?>? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(Tensor))
            return parameter.Name is "index" or "indices" or "repeats" ? null : element => Other(element, parameter.Name!);
        if (type == typeof(Scalar))
            return _ => (Scalar)0.5;
        if (type == typeof(long) || type == typeof(int))
            return _ => Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
        if (type == typeof(double) || type == typeof(float))
            return _ => Convert.ChangeType(0.5, type, CultureInfo.InvariantCulture);
        if (type == typeof(bool))
            return _ => parameter.HasDefaultValue ? parameter.DefaultValue : true;
        if (type == typeof(Generator) || Nullable.GetUnderlyingType(type) is not null)
            return _ => null;
        return type.IsEnum ? _ => Enum.GetValues(type).GetValue(0) : null;
    }

    private static Tensor Other(ScalarType type, string name)
    {
        manual_seed(9);
        var values = rand(3, 3) * 0.8 + 0.1;
        return name is "mask" or "condition" || type == ScalarType.Bool ? values > 0.5 : (values * (type == ScalarType.Int64 ? 6 : 1)).to_type(type);
    }
}
