namespace TorchSharp;

/// <summary>Knows, for each thread, which dispose scope is the innermost.</summary>
public class DisposeScopeManager
{
    private const int LongestKept = 4096;

    [ThreadStatic]
    private static DisposeScopeManager? _threadSingleton;

    internal static DisposeScopeManager ThreadSingleton => _threadSingleton ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics StatisticsInstance { get; } = new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.StatisticsInstance;

    // The list of a scope that has ended serves the next one, which is likely to hold as many.
    private List<IDisposable>? _spare;

    internal List<IDisposable> TakeList()
    {
        var list = _spare ?? [];
        _spare = null;
        return list;
    }

    internal void KeepList(List<IDisposable> list)
    {
        if (list.Capacity > LongestKept || list.Capacity <= _spare?.Capacity)
            return;
        list.Clear();
        _spare = list;
    }

    internal DisposeScope NewDisposeScope() => CurrentDisposeScope = new DisposeScope(this);

    internal void Register(IDisposable item)
    {
        var statistics = StatisticsInstance.Of(item);
        if (CurrentDisposeScope is null)
        {
            statistics.CreatedOutsideScopeCount++;
            return;
        }
        statistics.CreatedInScopeCount++;
        CurrentDisposeScope.Add(item);
    }

    internal void Disposing(IDisposable item, DisposeScope? scope)
    {
        var statistics = StatisticsInstance.Of(item);
        if (scope is null)
            statistics.DisposedOutsideScopeCount++;
        else
            statistics.DisposedInScopeCount++;
        scope?.MarkAsDisposed(item);
    }

    internal void RemoveDisposeScope(DisposeScope disposeScope)
    {
        if (ReferenceEquals(CurrentDisposeScope, disposeScope))
        {
            CurrentDisposeScope = disposeScope.OuterScope;
            return;
        }
        for (var scope = CurrentDisposeScope; scope is not null; scope = scope.OuterScope)
        {
            if (!ReferenceEquals(scope.OuterScope, disposeScope))
                continue;
            scope.OuterScope = disposeScope.OuterScope;
            return;
        }
    }
}

public static partial class torch
{
    /// <summary>Tensors made from here on are disposed when the returned scope is.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ThreadSingleton.NewDisposeScope();

    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.ThreadSingleton.CurrentDisposeScope;

    /// <summary>Runs the expression in a scope of its own and keeps its result alone.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
