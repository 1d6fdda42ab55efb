using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernel.Scripting;

/// <summary>
/// The submissions of a session, each compiled against the one before. A submission that throws or is interrupted
/// stays in the chain: its variables are fields of an object the chain holds from the moment the code starts.
/// </summary>
internal sealed class SubmissionChain
{
    // Submissions live in a context of their own, so that two sessions in a process do not meet; what they
    // reference is in the default context, where an assembly is loaded once.
    private readonly AssemblyLoadContext _context = new("Notebook");
    private object?[] _states = new object?[16];
    private int _count;

    /// <summary>What the next submission is compiled against; null at first.</summary>
    public CSharpCompilation? Last { get; private set; }

    /// <summary>The variables of all submissions by name; of those of one name, the latest.</summary>
    public IReadOnlyDictionary<string, object?> Variables
    {
        get
        {
            var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
            foreach (var (variable, state) in Fields())
            {
                values.TryAdd(variable.Name, variable.GetValue(state));
            }

            return values;
        }
    }

    /// <summary>Finds the latest variable of a name.</summary>
    public bool TryGetVariable(string name, out object? value)
    {
        var (variable, state) = Fields().FirstOrDefault(f => f.Field.Name == name);
        value = variable?.GetValue(state);
        return variable is not null;
    }

    /// <summary>Loads a submission and puts it at the end of the chain.</summary>
    /// <returns>What starts its code.</returns>
    public Func<Task<object?>> Add(CompiledSubmission submission)
    {
        Last = submission.Compilation;
        if (!submission.HasCode)
        {
            return () => Task.FromResult<object?>(null);
        }

        var assembly = _context.LoadFromStream(submission.Assembly, submission.Symbols);
        var entry = submission.Compilation.GetEntryPoint(CancellationToken.None)
            ?? throw new InvalidOperationException("The compiler made a submission without an entry point.");
        var factory = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();

        // A submission writes itself into the array, at an index of the compiler's choice that is at most its number.
        _count++;
        if (_count + 1 >= _states.Length)
        {
            Array.Resize(ref _states, _states.Length * 2);
        }

        var states = _states;
        return () => factory(states);
    }

    /// <summary>The fields that hold variables, those of the latest submission first.</summary>
    private IEnumerable<(FieldInfo Field, object State)> Fields() =>
        from state in _states.Reverse()
        where state is not null
        from variable in state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where char.IsLetter(variable.Name[0]) || variable.Name[0] == '_'
        select (variable, state);
}
