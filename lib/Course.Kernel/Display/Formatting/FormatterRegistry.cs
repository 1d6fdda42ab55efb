using Course.Kernel.Display.Sources;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// The formatters and preferred MIME types that are not built in. What a cell registered comes before what a type's
/// own source brings; of those the most specific type wins, and of equals the one registered last.
/// </summary>
internal sealed class FormatterRegistry
{
    private readonly Lock _gate = new();
    private readonly List<ITypeFormatter> _registered = [];
    private readonly List<ITypeFormatter> _fromSources = [];
    private readonly List<(Type Type, string[] MimeTypes)> _preferred = [];
    private readonly List<(Type Type, string[] MimeTypes)> _preferredBySources = [];
    private readonly HashSet<Type> _searched = [];

    public void Clear()
    {
        lock (_gate)
        {
            _registered.Clear();
            _fromSources.Clear();
            _preferred.Clear();
            _preferredBySources.Clear();
            _searched.Clear();
        }
    }

    public void Register(ITypeFormatter formatter)
    {
        lock (_gate)
        {
            _registered.Insert(0, formatter);
        }
    }

    public void Prefer(Type type, string[] mimeTypes)
    {
        lock (_gate)
        {
            _preferred.Insert(0, (type, mimeTypes));
        }
    }

    /// <summary>The formatters for a type in a MIME type, in the order in which to try them.</summary>
    public IReadOnlyList<ITypeFormatter> Find(Type type, string mimeType)
    {
        lock (_gate)
        {
            SearchSources(type);
            return [.. Ranked(_registered, type, f => f.Type).Concat(Ranked(_fromSources, type, f => f.Type)).Where(f => f.MimeType == mimeType)];
        }
    }

    /// <summary>The MIME types to show a type in, or null if nobody said.</summary>
    public IReadOnlyList<string>? FindPreferred(Type type)
    {
        lock (_gate)
        {
            SearchSources(type);
            return Ranked(_preferred, type, p => p.Type).Concat(Ranked(_preferredBySources, type, p => p.Type))
                .Select(p => p.MimeTypes)
                .FirstOrDefault();
        }
    }

    private void SearchSources(Type type)
    {
        if (!_searched.Add(type))
        {
            return;
        }

        foreach (var (formatters, preferredMimeTypes) in TypeFormatterSources.Of(type))
        {
            _fromSources.InsertRange(0, formatters);
            if (preferredMimeTypes is { Length: > 0 })
            {
                _preferredBySources.Insert(0, (type, preferredMimeTypes));
            }
        }
    }

    /// <summary>
    /// Those that cover the type, most specific first: a type that is covered by more of the others is more specific.
    /// </summary>
    private static IEnumerable<T> Ranked<T>(List<T> candidates, Type type, Func<T, Type> typeOf)
    {
        var covering = candidates.Where(c => Covers(typeOf(c), type)).ToList();
        return covering.OrderByDescending(c => covering.Count(other => Covers(typeOf(other), typeOf(c))));
    }

    private static bool Covers(Type general, Type type) => general.IsGenericTypeDefinition
        ? BasesOf(type).Concat(type.GetInterfaces()).Any(t => t.IsGenericType && t.GetGenericTypeDefinition() == general)
        : general.IsAssignableFrom(type);

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }
}
