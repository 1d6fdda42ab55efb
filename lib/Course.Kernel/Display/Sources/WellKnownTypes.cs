using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Sources;

/// <summary>
/// Types of well-known packages that bring no formatter along. They are known by name and read by reflection, so that
/// the kernel depends on none of them.
/// </summary>
internal static class WellKnownTypes
{
    private static readonly Dictionary<string, Func<Type, IReadOnlyList<ITypeFormatter>>> ByName = new()
    {
        ["Plotly.NET.GenericChart"] = PlotlyChart.FormattersOf,
        ["Microsoft.Data.Analysis.DataFrame"] = DataFrameTable.FormattersOf,
    };

    /// <summary>The formatters of a well-known type or a type derived from one, the preferred first, or none.</summary>
    public static IReadOnlyList<ITypeFormatter> FormattersOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.FullName is { } name && ByName.TryGetValue(name, out var formattersOf))
            {
                return formattersOf(t);
            }
        }

        return [];
    }
}
