using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// The metadata that .NET Interactive and VS Code look for: the kernelspec, the language, and for each cell the name of the kernel
/// that runs it. .NET Interactive throws when it imports a code cell without one.
/// </summary>
internal static class PolyglotMetadata
{
    /// <summary>The kernel that runs a cell which names none.</summary>
    public const string DefaultKernel = "csharp";

    /// <summary>A notebook's metadata as .NET Interactive writes it.</summary>
    /// <param name="kernelInfo">The kernels the notebook names; null means C# alone.</param>
    public static JsonObject ForNotebook(JsonObject? kernelInfo = null)
    {
        var kernel = JsonText.StringAt(kernelInfo, "defaultKernelName");
        var (name, language, version, extension) = kernel switch
        {
            "fsharp" => ("fsharp", "F#", "7.0", ".fs"),
            "pwsh" => ("pwsh", "PowerShell", "7.5", ".ps1"),
            _ => ("csharp", "C#", "13.0", ".cs"),
        };
        return new()
        {
            ["kernelspec"] = new JsonObject
            {
                ["display_name"] = $".NET ({language})",
                ["language"] = language,
                ["name"] = $".net-{name}",
            },
            ["language_info"] = new JsonObject
            {
                ["file_extension"] = extension,
                ["mimetype"] = $"text/x-{name}",
                ["name"] = language,
                ["pygments_lexer"] = name,
                ["version"] = version,
            },
            ["polyglot_notebook"] = new JsonObject
            {
                ["kernelInfo"] = kernelInfo ?? KernelNames.Describe(name, [name]),
            },
        };
    }

    /// <summary>Names the kernel of a cell, keeping the names that are there.</summary>
    /// <param name="metadata">The cell's metadata.</param>
    /// <param name="kind">The cell's kind; a raw cell has no kernel.</param>
    /// <param name="kernel">The kernel's name.</param>
    public static void Name(JsonObject metadata, CellKind kind, string kernel)
    {
        if (kind is CellKind.Code)
        {
            NameAt("dotnet_interactive", "language");
        }

        if (kind is not CellKind.Raw)
        {
            NameAt("polyglot_notebook", "kernelName");
        }

        void NameAt(string group, string key)
        {
            var names = JsonText.ObjectAt(metadata, group);
            if (JsonText.AsString(names[key]) is null)
            {
                JsonText.Put(names, key, kernel);
            }
        }
    }

    /// <summary>The kernel that a cell's metadata names, or null.</summary>
    public static string? KernelOf(JsonObject metadata) =>
        JsonText.StringAt(metadata, "polyglot_notebook", "kernelName")
        ?? JsonText.StringAt(metadata, "dotnet_interactive", "language");

    /// <summary>The kernel that a notebook's metadata makes the default.</summary>
    public static string DefaultKernelOf(JsonObject metadata)
    {
        if (JsonText.StringAt(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName") is { } named)
        {
            return named;
        }

        const string Prefix = ".net-";
        var kernelspec = JsonText.StringAt(metadata, "kernelspec", "name");
        if (kernelspec?.StartsWith(Prefix, StringComparison.Ordinal) == true)
        {
            return kernelspec[Prefix.Length..];
        }

        var language = JsonText.StringAt(metadata, "kernelspec", "language");
        return string.IsNullOrWhiteSpace(language) ? DefaultKernel : KernelNames.WellKnown.Resolve(language) ?? language;
    }
}
