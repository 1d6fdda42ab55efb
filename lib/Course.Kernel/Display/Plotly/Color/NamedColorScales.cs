using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The color scales plotly.js knows by name, with the same stops. Viridis, Cividis and the rest of the perceptually
/// even ones are by van der Walt and Smith, Nuñez et al.; Blues to YlOrRd by ColorBrewer; RdBu by Moreland.
/// </summary>
internal static class NamedColorScales
{
    /// <summary>What is used when the figure names none: even in lightness, and safe for color-blind eyes.</summary>
    public static ColorScale Sequential => Find("Viridis")!;

    private static readonly Dictionary<string, string> Tables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Greys"] = "0 000000 1 ffffff",
        ["YlGnBu"] = "0 081d58 .125 253494 .25 225ea8 .375 1d91c0 .5 41b6c4 .625 7fcdbb .75 c7e9b4 .875 edf8d9 1 ffffd9",
        ["Greens"] = "0 00441b .125 006d2c .25 238b45 .375 41ab5d .5 74c476 .625 a1d99b .75 c7e9c0 .875 e5f5e0 1 f7fcf5",
        ["YlOrRd"] = "0 800026 .125 bd0026 .25 e31a1c .375 fc4e2a .5 fd8d3c .625 feb24c .75 fed976 .875 ffeda0 1 ffffcc",
        ["Bluered"] = "0 0000ff 1 ff0000",
        ["RdBu"] = "0 050aac .35 6a89f7 .5 bebebe .6 dcaa84 .7 e6915a 1 b20a1c",
        ["Reds"] = "0 dcdcdc .2 f5c39d .4 f5a069 1 b20a1c",
        ["Blues"] = "0 050aac .35 283cbe .5 4664f5 .6 5a78f5 .7 6a89f7 1 dcdcdc",
        ["Picnic"] = "0 0000ff .1 3399ff .2 66ccff .3 99ccff .4 ccccff .5 ffffff .6 ffccff .7 ff99ff .8 ff66cc .9 ff6666 1 ff0000",
        ["Rainbow"] = "0 96005a .125 0000c8 .25 0019ff .375 0098ff .5 2cff96 .625 97ff00 .75 ffea00 .875 ff6f00 1 ff0000",
        ["Portland"] = "0 0c3383 .25 0a88ba .5 f2d338 .75 f28f38 1 d91e1e",
        ["Jet"] = "0 000083 .125 003caa .375 05ffff .625 ffff00 .875 fa0000 1 800000",
        ["Hot"] = "0 000000 .3 e60000 .6 ffd200 1 ffffff",
        ["Blackbody"] = "0 000000 .2 e60000 .4 e6d200 .7 ffffff 1 a0c8ff",
        ["Earth"] = "0 000082 .1 00b4b4 .2 28d228 .4 e6e632 .6 784614 1 ffffff",
        ["Electric"] = "0 000000 .15 1e0064 .4 780064 .6 a05a00 .8 e6c800 1 fffadc",
        ["Viridis"] = """
            0 440154 .0627450980 48186a .1254901961 472d7b .1882352941 424086 .2509803922 3b528b .3137254902 33638d
            .3764705882 2c728e .4392156863 26828e .5019607843 21918c .5647058824 1fa088 .6274509804 28ae80
            .6901960784 3fbc73 .7529411765 5ec962 .8156862745 84d44b .8784313725 addc30 .9411764706 d8e219 1 fde725
            """,
        ["Cividis"] = """
            0 00204c .0588235294 002a66 .1176470588 00346e .1764705882 273f6c .2352941176 3c4a6b .2941176471 4c556b
            .3529411765 5b5f6d .4117647059 686a70 .4705882353 757575 .5294117647 838178 .5882352941 928c78
            .6470588235 a19876 .7058823529 b0a572 .7647058824 c0b16d .8235294118 d1bf66 .8823529412 e1cc5c
            .9411764706 f3db4f 1 ffe945
            """,
    };

    public static IEnumerable<string> Names => Tables.Keys;

    public static ColorScale? Find(string name) => Tables.TryGetValue(name, out var table) ? Parse(table) : null;

    private static ColorScale Parse(string table) => new(table
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), Hex(pair[1]))));

    private static Rgba Hex(string digits) => Rgba.TryParse("#" + digits, out var color) ? color : throw new FormatException(digits);
}
