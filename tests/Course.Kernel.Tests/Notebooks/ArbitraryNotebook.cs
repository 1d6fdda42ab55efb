using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Kernel.Tests.Notebooks;

/// <summary>
/// Generators of notebook texts and .dib texts of every sort a tool or a person could have written. They build JSON with
/// System.Text.Json alone, so that nothing under test takes part.
/// </summary>
internal static class ArbitraryNotebook
{
    private static readonly Gen<string> Line = Gen.Frequency(
        (6, Gen.Elements("var x = 1;", "x", "// Größe 🎈 日本", "    indented", "a\ttab", "quote \" and \\ slash", "\u00a0\u2028\u0085", "\u0001\u007f", "half\rreturn")),
        (2, Gen.Elements("#!csharp", "#!html", "#!C#", "#!md", "#!fsharp", "#!sql", "#!markdown ", "#!meta")),
        (1, Gen.Elements("#!time", "#!import \"a.cs\"", "#!", "# Title", "#r \"x.dll\"", "{\"a\":1}")),
        (2, Gen.Elements("", " ", "\t", "\r")));

    private static readonly Gen<string> LineEnd = Gen.Frequency((8, Gen.Constant("\n")), (1, Gen.Constant("\r\n")), (1, Gen.Constant("\n\n")));

    private static readonly Gen<string> Source =
        from lines in Many(Line, 0, 6)
        from ends in Gen.ArrayOf(LineEnd, lines.Length)
        from last in Gen.Elements("", "\n", "x")
        select string.Concat(lines.Zip(ends, (line, end) => line + end)) + last;

    private static readonly Gen<string> Kernel = Gen.Frequency(
        (5, Gen.Constant("csharp")),
        (3, Gen.Elements("html", "fsharp", "markdown", "c#", "sql", "value", "meta")),
        (1, Gen.Elements("", " spaced", "two words", "#odd", "line\nbreak", "é")));

    /// <summary>An .ipynb text in one of the layouts that tools write.</summary>
    public static Arbitrary<string> Json { get; } = (
        from notebook in Notebook()
        from options in Gen.Elements(
            Layout(' ', 1), Layout(' ', 2), Layout('\t', 1), Layout(' ', 1, "\r\n"), Layout(' ', 1, indented: false))
        from final in Gen.Elements("", "\n")
        select notebook.ToJsonString(options) + (options.NewLine == "\r\n" && final == "\n" ? "\r\n" : final)).ToArbitrary();

    /// <summary>A .dib text as a person or .NET Interactive could have written it.</summary>
    public static Arbitrary<string> DibText { get; } = (
        from meta in Gen.Frequency(
            (2, Gen.Constant("")),
            (1, Gen.Constant("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\",\"items\":[{\"aliases\":[\"db\"],\"name\":\"sql\"}]}}\n\n")),
            (1, Gen.Constant("\n#!meta\n{\n  \"answer\": 4.20,\n  \"kernelInfo\": { \"items\": [] }\n}\n")),
            (1, Gen.Constant("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\"}]},\"kernelspec\":{\"name\":\"x\"}}\n")))
        from body in Many(Gen.Frequency((3, Gen.Elements("#!csharp", "#!markdown", "#!sql", "#!db")), (4, Line.Where(l => l != "#!meta"))), 0, 12)
        from newLine in Gen.Frequency((3, Gen.Constant("\n")), (1, Gen.Constant("\r\n")))
        from final in Gen.Elements("", "\n", "\n\n")
        let start = meta.Length == 0 || body.Length == 0 ? body : ["#!csharp", .. body]
        select (meta + string.Join('\n', start) + final).Replace("\n", newLine, StringComparison.Ordinal)).ToArbitrary();

    /// <summary>Edits of a text: a place, and the line to put there, or null to remove the one that is there.</summary>
    public static Arbitrary<(int Place, string? Line)[]> Edits { get; } = Many(
        from place in Gen.Choose(0, 200)
        from line in Gen.OneOf(Gen.Constant<string?>(null), Line.Select(l => (string?)l))
        select (place, line), 1, 4).ToArbitrary();

    /// <summary>Any JSON value, with numbers and strings that are easily damaged.</summary>
    public static Gen<JsonNode?> Value(int depth) => depth == 0
        ? Gen.Elements("1", "1.0", "-0.0", "1e400", "123456789012345678901234567890", "true", "null", "\"\\u00e9\\/🎈\\ud83c\\udf88\"", "[]", "{}")
            .Select(text => JsonNode.Parse(text))
        : Gen.OneOf(
            Value(0),
            Many(Value(depth - 1), 0, 3).Select(items => (JsonNode?)new JsonArray([.. items])),
            Many(Value(depth - 1), 1, 3).Select(items =>
                (JsonNode?)new JsonObject(items.Select((item, i) => KeyValuePair.Create($"k{(i * 7) % 5}é", item)))));

    private static Gen<T[]> Many<T>(Gen<T> item, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in Gen.ArrayOf(item, count)
        select items;

    private static Gen<JsonObject> Notebook() =>
        from minor in Gen.Elements(2, 4, 5, 5, 5, 6)
        from count in Gen.Choose(0, 6)
        from cells in Gen.ArrayOf(Cell(), count)
        from metadata in Metadata()
        from sorted in Gen.Elements(true, false)
        select Assemble(minor, cells, metadata, sorted);

    private static JsonObject Assemble(int minor, JsonObject[] cells, JsonObject metadata, bool sorted)
    {
        for (var i = 0; minor >= 5 && i < cells.Length; i++)
        {
            if (i % 3 != 2)
            {
                cells[i].Insert(1, "id", $"cell-{i}");
            }
        }

        var array = new JsonArray([.. cells]);
        return sorted
            ? new() { ["cells"] = array, ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = minor }
            : new() { ["nbformat_minor"] = minor, ["nbformat"] = 4, ["surprise"] = 1, ["metadata"] = metadata, ["cells"] = array };
    }

    private static Gen<JsonObject> Metadata() =>
        from extra in Value(2)
        from kernelInfo in Gen.Elements<JsonNode?>(
            null,
            new JsonObject { ["defaultKernelName"] = "csharp", ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = "csharp" }) },
            new JsonObject { ["defaultKernelName"] = "fsharp", ["items"] = 3, ["more"] = true })
        from course in Gen.Elements<JsonNode?>(null, new JsonObject(), new JsonObject { ["lesson"] = 1 }, 5)
        select MakeMetadata(extra, course?.DeepClone(), kernelInfo?.DeepClone());

    private static JsonObject MakeMetadata(JsonNode? extra, JsonNode? course, JsonNode? kernelInfo)
    {
        var metadata = new JsonObject { ["extra"] = extra, ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = kernelInfo } };
        if (course is not null)
        {
            metadata["course"] = course;
        }

        return metadata;
    }

    private static Gen<JsonObject> Cell() =>
        from type in Gen.Frequency((4, Gen.Constant("code")), (2, Gen.Constant("markdown")), (1, Gen.Constant("raw")))
        from source in Source
        from asLines in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from kernel in Kernel
        from named in Gen.Elements(true, true, false)
        from extra in Value(1)
        from outputs in Many(Output(), 0, 3)
        from count in Gen.Elements<int?>(null, 3)
        select MakeCell(type, source, asLines, named ? kernel : null, extra, outputs, count);

    private static JsonObject MakeCell(
        string type, string source, bool asLines, string? kernel, JsonNode? extra, JsonNode[] outputs, int? count)
    {
        var metadata = new JsonObject { ["extra"] = extra };
        if (kernel is not null)
        {
            metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = kernel };
        }

        var cell = new JsonObject { ["cell_type"] = type, ["metadata"] = metadata };
        if (type == "code")
        {
            cell["execution_count"] = count;
            cell["outputs"] = new JsonArray([.. outputs]);
        }

        var lines = source.Split('\n').Select((line, i) => i < source.Count(c => c == '\n') ? line + "\n" : line).Where(l => l.Length > 0);
        cell["source"] = asLines ? new JsonArray([.. lines.Select(l => (JsonNode)l)]) : source;
        return cell;
    }

    private static Gen<JsonNode> Output() =>
        from value in Value(2)
        from text in Source
        from output in Gen.Elements(
            (JsonNode)new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = text },
            new JsonObject { ["data"] = new JsonObject { ["application/json"] = value?.DeepClone(), ["text/plain"] = text }, ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
            new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = text, ["traceback"] = new JsonArray(text) },
            new JsonObject { ["output_type"] = "hologram", ["projection"] = value?.DeepClone() })
        select output.DeepClone();

    private static JsonSerializerOptions Layout(char indent, int size, string newLine = "\n", bool indented = true) => new()
    {
        WriteIndented = indented,
        IndentCharacter = indent,
        IndentSize = size,
        NewLine = newLine,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
