using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

/// <summary>Ranges, ticks and labels are those of plotly.js, as record-axes.html wrote them down.</summary>
public class AxisParityTests
{
    private static readonly Dictionary<string, JsonNode> Records = Read();

    public static TheoryData<string> Names => [.. Records.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Axes_are_those_of_plotly(string name)
    {
        var axes = PictureAxes.Of(Records[name]["figure"]!.ToJsonString());

        var expected = Records[name]["axes"]!.AsObject();
        Assert.Equal(expected.Select(a => a.Key).Order(), axes.Select(a => a.Id).Order());
        foreach (var axis in axes) Compare(expected[axis.Id]!, axis);
    }

    private static void Compare(JsonNode expected, Axis axis)
    {
        Assert.Equal((string?)expected["type"], axis.Kind.ToString().ToLowerInvariant());
        AssertClose(Numbers(expected["domain"]!), [axis.Domain.From, axis.Domain.To], 1);
        var range = Numbers(expected["range"]!);
        var span = Math.Abs(range[1] - range[0]);
        AssertClose(range, [axis.First, axis.Last], span);
        // On a reversed axis plotly lists the ticks from the top down.
        var recorded = Numbers(expected["ticks"]!).Zip(Texts(expected["labels"]!)).OrderBy(t => t.First).ToList();
        var ticks = axis.Ticks();
        Assert.Equal(recorded.Select(t => t.Second), ticks.Select(t => t.Label.Plain));
        AssertClose([.. recorded.Select(t => t.First)], [.. ticks.Select(t => t.Linear)], span);
    }

    private static void AssertClose(double[] expected, double[] came, double unit)
    {
        Assert.Equal(expected.Length, came.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - came[i]) <= (1e-6 * unit) + (1e-8 * Math.Abs(expected[i])), $"expected {expected[i]}, got {came[i]}");
    }

    private static double[] Numbers(JsonNode array) => [.. array.AsArray().Select(n => n!.GetValue<double>())];

    private static IEnumerable<string> Texts(JsonNode array) => array.AsArray().Select(n => RichText.Parse(n!.GetValue<string>()).Plain);

    private static Dictionary<string, JsonNode> Read([CallerFilePath] string here = "")
    {
        var json = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "plotly-axes.json"));
        return JsonSerializer.Deserialize<JsonNode[]>(json)!.ToDictionary(r => (string)r["name"]!, r => r);
    }
}
