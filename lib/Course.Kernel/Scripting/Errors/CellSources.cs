using System.Collections.Concurrent;

namespace Course.Kernel.Scripting;

/// <summary>The text of everything that was compiled in a session, by the name it has in stack traces: <c>Cell[3]</c> or a file's path.</summary>
internal sealed class CellSources
{
    private readonly ConcurrentDictionary<string, string> _textByName = new();

    public void Add(string name, string text) => _textByName[name] = text;

    public string? Find(string? name) => name is null ? null : _textByName.GetValueOrDefault(name);
}
