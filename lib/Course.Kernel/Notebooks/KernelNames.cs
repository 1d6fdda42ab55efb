using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// The kernels that a notebook may name, with their aliases: a .dib line <c>#!name</c> starts a cell only if the name is one of them,
/// and is a magic command (<c>#!time</c>) otherwise. Names are case-sensitive, as they are in .NET Interactive.
/// </summary>
internal sealed class KernelNames
{
    private readonly Dictionary<string, string> _nameByAlias = [];

    private KernelNames()
    {
    }

    /// <summary>No kernels at all.</summary>
    public static KernelNames None { get; } = new();

    /// <summary>The kernels that .NET Interactive's notebook parser knows in every document.</summary>
    public static KernelNames WellKnown { get; } = From(null);

    /// <summary>The well-known kernels and those that a document's <c>kernelInfo</c> lists.</summary>
    public static KernelNames From(JsonObject? kernelInfo)
    {
        var names = new KernelNames();
        names.Add("csharp", "c#", "C#", "cs");
        names.Add("fsharp", "f#", "F#", "fs");
        names.Add("pwsh", "powershell");
        names.Add("javascript", "js");
        names.Add("markdown", "md");
        names.Add("html");
        names.Add("http");
        names.Add("mermaid");
        names.Add("value");
        foreach (var item in Items(kernelInfo))
        {
            var aliases = item["aliases"] as JsonArray ?? [];
            names.Add(JsonText.StringAt(item, "name")!, [.. aliases.Select(JsonText.AsString).OfType<string>()]);
        }

        return names;
    }

    /// <summary>The kernel with a name or alias, or null.</summary>
    public string? Resolve(string nameOrAlias) => _nameByAlias.GetValueOrDefault(nameOrAlias);

    /// <summary>Whether a line <c>#!name</c> can name this kernel.</summary>
    public static bool CanStandInText(string kernel) =>
        kernel.Length > 0 && kernel == kernel.Trim() && kernel[0] != '#' && !kernel.Any(char.IsControl);

    /// <summary>A <c>kernelInfo</c> object that lists kernels, after those that an earlier one lists.</summary>
    /// <param name="defaultKernel">The kernel of cells that name none.</param>
    /// <param name="kernels">The kernels to list, without Markdown, which needs no kernel.</param>
    /// <param name="earlier">An object to extend, or null.</param>
    public static JsonObject Describe(string defaultKernel, IEnumerable<string> kernels, JsonObject? earlier = null)
    {
        var items = new JsonArray([.. Items(earlier).Select(i => i.DeepClone())]);
        var listed = Items(earlier).Select(i => JsonText.StringAt(i, "name")).ToHashSet();
        foreach (var kernel in kernels)
        {
            if (listed.Add(kernel))
            {
                var aliases = WellKnown._nameByAlias.Where(p => p.Value == kernel && p.Key != kernel).Select(p => (JsonNode)p.Key);
                items.Add(new JsonObject { ["aliases"] = new JsonArray([.. aliases]), ["name"] = kernel });
            }
        }

        return new() { ["defaultKernelName"] = defaultKernel, ["items"] = items };
    }

    /// <summary>Whether two <c>kernelInfo</c> objects stand for the same names and the same default.</summary>
    public static bool AreSame(JsonObject one, JsonObject other)
    {
        var (names, others) = (From(one)._nameByAlias, From(other)._nameByAlias);
        return JsonText.StringAt(one, "defaultKernelName") == JsonText.StringAt(other, "defaultKernelName")
            && names.Count == others.Count
            && names.All(p => others.GetValueOrDefault(p.Key) == p.Value);
    }

    private static IEnumerable<JsonObject> Items(JsonObject? kernelInfo) =>
        (kernelInfo?["items"] as JsonArray ?? []).OfType<JsonObject>().Where(i => JsonText.StringAt(i, "name") is not null);

    private void Add(string name, params ReadOnlySpan<string> aliases)
    {
        _nameByAlias.TryAdd(name, name);
        foreach (var alias in aliases)
        {
            _nameByAlias.TryAdd(alias, name);
        }
    }
}
