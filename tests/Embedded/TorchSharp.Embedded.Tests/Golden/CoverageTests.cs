using System.Reflection;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>Every public operation is named by a case with golden values, or stands below with the reason why not.</summary>
public partial class CoverageTests
{
    /// <summary>Other names for operations that have a case; FormsTests holds them against those.</summary>
    private static readonly string[] OtherNames = [.. Operations.FormsTests.OtherNames.Keys];

    private static readonly Dictionary<string, string[]> NotByGoldenValues = new()
    {
        ["makes a tensor of known numbers; Tensors/FactoryTests"] =
        [
            "FloatTensor", "as_tensor", "from_array", "tensor", "full", "full_like", "empty_like", "ones_like", "zeros_like", "new_empty", "new_full", "new_ones", "new_zeros",
            "with_requires_grad",
        ],
        ["draws random numbers by the generator that other cases test"] =
        [
            "normal", "rand_float", "rand_like", "randint_bool", "randint_int", "randint_like", "randint_long", "randn_float",
        ],
        ["tells or sets something, computes nothing; the tests of Tensors/, Autograd/, Scopes/ and Random/"] =
        [
            "Dispose", "DetachFromDisposeScope", "MoveToOtherDisposeScope", "MoveToOuterDisposeScope", "NewDisposeScope", "WrappedTensorDisposeScope", "Equals", "GetHashCode",
            "InitializeDevice", "InitializeDeviceType", "TryInitializeDeviceType", "ToString", "data", "allclose", "backward", "broadcast_shapes", "can_cast", "cstr", "jlstr", "npstr",
            "str", "cuda_is_available", "mps_is_available", "device", "dim", "element_size", "enable_grad", "equal", "get_default_device", "get_default_dtype", "get_num_threads",
            "get_rng_state", "inference_mode", "initial_seed", "is_complex", "is_contiguous", "is_cpu", "is_floating_point", "is_grad_enabled", "is_inference_mode_enabled", "is_integral",
            "is_nonzero", "is_tensor", "item", "load", "manual_seed", "max_int_value", "no_grad", "numel", "promote_types", "result_type", "retain_grad", "save", "seed",
            "set_default_device", "set_default_dtype", "set_default_tensor_type", "set_grad_enabled", "set_num_threads", "set_printoptions", "set_rng_state", "size", "storage_offset",
            "stride", "tolist", "print", "Save", "Load", "ReadCpuBool", "ReadCpuByte", "ReadCpuDouble", "ReadCpuInt16", "ReadCpuInt32",
            "ReadCpuInt64", "ReadCpuSByte", "ReadCpuSingle", "ReadCpuValue", "ToBoolean", "ToByte", "ToDouble",
            "ToInt16", "ToInt32", "ToInt64", "ToSByte", "ToScalar", "ToSingle", "ToTensor", "TotalSize", "metastr",
        ],
        ["converts, copies or shares; Tensors/FactoryTests"] =
        [
            "alias", "bfloat16", "byte", "char", "cpu", "cuda", "double", "float", "half", "int", "long", "mps", "short", "to", "to_type", "type", "type_as",
        ],
        ["refuses to record, so that there is no gradient to compare"] = ["as_strided"],
    };

    [Fact]
    public void Every_operation_is_compared_with_PyTorch_or_says_why_not()
    {
        var cases = File.ReadAllText(GoldenTensor.PathOf("OperationCases.cs")) + File.ReadAllText(GoldenTensor.PathOf("NetworkCases.cs"));
        var called = Call().Matches(cases).Select(match => match.Groups[1].Value).ToHashSet();
        var excused = NotByGoldenValues.Values.SelectMany(names => names).Concat(OtherNames).ToHashSet();
        var missing = Names().Where(name => !called.Contains(name) && !excused.Contains(name)).Order().ToArray();
        Assert.True(missing.Length == 0, $"without golden values: {string.Join(", ", missing)}");
    }

    [Fact]
    public void No_excuse_outlives_its_operation()
    {
        var names = Names().ToHashSet();
        Assert.Empty(NotByGoldenValues.Values.SelectMany(excused => excused).Except(names));
    }

    private static IEnumerable<string> Names() =>
        new[] { typeof(torch), typeof(Tensor), typeof(nn.functional), typeof(special), typeof(TensorExtensionMethods) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && !method.Name.EndsWith('_'))
            .Select(method => method.Name)
            .Distinct();

    [GeneratedRegex(@"\b@?([A-Za-z_0-9]+)\(")]
    private static partial Regex Call();
}
