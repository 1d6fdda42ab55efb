using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Exercises;
using Course.Kernel.Notebooks;

namespace Course.Cli.Lessons;

/// <summary>Stores what solutions and misconceptions returned into the exercises' definition files.</summary>
internal static class ExerciseRecorder
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the values of a check into the definition files that hold its exercises.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="results">What the lessons' checks gave.</param>
    /// <returns>The files that changed; a file without values stays as it is, however it is laid out.</returns>
    public static IReadOnlyList<string> Record(Repository repository, IReadOnlyList<LessonCheckResult> results)
    {
        var reports = results.SelectMany(r => r.Reports).ToDictionary(p => p.Key, p => p.Value);
        var changed = new List<string>();
        foreach (var path in Directory.EnumerateFiles(repository.ExerciseDefinitions, "*.exercises.json").Order(StringComparer.Ordinal))
        {
            var before = File.ReadAllText(path);
            var definitions = JsonNode.Parse(before)!.AsArray();
            var isFilled = false;
            foreach (var definition in definitions.OfType<JsonObject>())
            {
                if (reports.TryGetValue((string)definition["id"]!, out var given))
                {
                    Fill(definition, given);
                    isFilled |= given.Count > 0;
                }
            }

            var after = Layout(definitions, 0) + "\n";
            if (isFilled && after != before)
            {
                AtomicFile.WriteAllText(path, after);
                changed.Add(path);
            }
        }

        return changed;
    }

    private static void Fill(JsonObject definition, IReadOnlyDictionary<string, CheckReport> given)
    {
        var cases = definition["cases"]!.AsArray();
        for (var i = 0; i < cases.Count; i++)
        {
            var @case = cases[i]!.AsObject();
            if (given.TryGetValue("", out var solved) && solved.Cases.Count > i)
            {
                @case["expected"] = Node(solved.Cases[i]);
            }

            var mistaken = new JsonObject();
            foreach (var (id, report) in given.Where(g => g.Key.Length > 0 && g.Value.Cases.Count > i))
            {
                mistaken[id] = Node(report.Cases[i]);
            }

            @case["mistaken"] = mistaken;
        }
    }

    private static JsonNode? Node(CaseResult result) => JsonNode.Parse((result.Actual ?? default).GetRawText());

    /// <summary>Definitions, cases and hints stand on lines of their own; a value stays on one line.</summary>
    private static string Layout(JsonNode? node, int depth)
    {
        var inner = new string(' ', 2 * (depth + 1));
        var outer = new string(' ', 2 * depth);
        return node switch
        {
            JsonArray { Count: > 0 } array when depth < 3 =>
                $"[\n{string.Join(",\n", array.Select(item => inner + Layout(item, depth + 1)))}\n{outer}]",
            JsonObject { Count: > 0 } @object when depth < 4 =>
                $"{{\n{string.Join(",\n", @object.Select(p => $"{inner}{JsonSerializer.Serialize(p.Key, Plain)}: {Layout(p.Value, depth + 1)}"))}\n{outer}}}",
            _ => node?.ToJsonString(Plain) ?? "null",
        };
    }
}
