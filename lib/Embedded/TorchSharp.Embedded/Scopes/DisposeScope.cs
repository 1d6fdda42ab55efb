namespace TorchSharp;

/// <summary>
/// Owns the tensors made while it is the innermost scope of the thread, and disposes them when it ends. Each member knows its
/// place in the list, so that leaving a scope costs the same however many it holds.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    private DisposeScopeManager? _manager;
    private List<IDisposable> _members;

    internal DisposeScope(DisposeScopeManager disposeScopeManager)
    {
        _manager = disposeScopeManager;
        _members = disposeScopeManager.TakeList();
        OuterScope = disposeScopeManager.CurrentDisposeScope;
    }

    internal DisposeScope? OuterScope { get; set; }

    /// <summary>A scope that owns what is moved into it, without being anybody's innermost scope.</summary>
    internal static DisposeScope Detached() => new(DisposeScopeManager.ThreadSingleton);

    private DisposeScopeManager Manager => _manager ?? throw new ObjectDisposedException(nameof(DisposeScope));

    /// <summary>A copy of what the scope holds now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            _ = Manager;
            return [.. _members];
        }
    }

    public int DisposablesCount
    {
        get
        {
            _ = Manager;
            return _members.Count;
        }
    }

    public T MoveToOuter<T>(T disposable)
        where T : IDisposable => MoveToOther(OuterScope, disposable);

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => MoveToOther(OuterScope, first, second);

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => MoveToOther(OuterScope, first, second, third);

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(OuterScope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        Move(scope, disposable);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        Move(scope, first);
        Move(scope, second);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        Move(scope, first);
        Move(scope, second);
        Move(scope, third);
        return (first, second, third);
    }

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            Move(scope, disposable);
    }

    /// <summary>Takes members out of every scope: they live until they are disposed by hand or collected.</summary>
    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Move(null, disposable);
        return disposable;
    }

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => MoveToOther(null, first, second);

    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => MoveToOther(null, first, second, third);

    public void Detach(params IDisposable[] disposables) => MoveToOther(null, (IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    public void Attach(IDisposable disposable)
    {
        var owner = OwnerOf(disposable);
        if (ReferenceEquals(owner, this))
            return;
        owner?.Remove(disposable);
        Add(disposable);
        Manager.StatisticsInstance.Of(disposable).AttachedToScopeCount++;
    }

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var result = disposables.ToList();
        foreach (var disposable in result)
            Attach(disposable);
        return result;
    }

    public void DisposeEverything() => DisposeEverythingBut(Enumerable.Empty<IDisposable>());

    /// <summary>Disposes the members but the given ones, which stay in the scope.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        _ = Manager;
        var keep = inKeep.ToHashSet(ReferenceEqualityComparer.Instance);
        var members = _members;
        _members = [];
        foreach (var member in members)
        {
            if (keep.Contains(member))
                Add(member);
            else
                SetOwner(member, this, -1);
        }
        foreach (var member in members)
        {
            if (!keep.Contains(member))
                member.Dispose();
        }
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    public void Dispose()
    {
        if (_manager is null)
            return;
        for (var i = _members.Count - 1; i >= 0; i = Math.Min(i, _members.Count) - 1)
            _members[i].Dispose();
        _manager.RemoveDisposeScope(this);
        _manager.KeepList(_members);
        _members = [];
        _manager = null;
    }

    /// <summary>Forgets a member that was disposed by other means.</summary>
    public void MarkAsDisposed(IDisposable disposable) => Remove(disposable);

    public bool Contains(IDisposable disposable) => ReferenceEquals(OwnerOf(disposable), this);

    internal void Add(IDisposable disposable)
    {
        SetOwner(disposable, this, _members.Count);
        _members.Add(disposable);
    }

    internal void Replace(IDisposable member, IDisposable replacement)
    {
        var position = PositionOf(member);
        SetOwner(member, null, -1);
        _members[position] = replacement;
        SetOwner(replacement, this, position);
    }

    private void Move(DisposeScope? scope, IDisposable disposable)
    {
        _ = Manager;
        if (!Remove(disposable))
            return;
        if (scope is null)
            Manager.StatisticsInstance.Of(disposable).DetachedFromScopeCount++;
        else
            scope.Add(disposable);
    }

    // The last member takes the place of the one that leaves.
    private bool Remove(IDisposable disposable)
    {
        if (!ReferenceEquals(OwnerOf(disposable), this))
            return false;
        var position = PositionOf(disposable);
        SetOwner(disposable, null, -1);
        if (position < 0)
            return true;
        var last = _members[^1];
        _members.RemoveAt(_members.Count - 1);
        if (ReferenceEquals(last, disposable))
            return true;
        _members[position] = last;
        SetOwner(last, this, position);
        return true;
    }

    private static DisposeScope? OwnerOf(IDisposable disposable) =>
        disposable is torch.Tensor tensor ? tensor.OwningDisposeScope : Scoped(disposable).OwningDisposeScope;

    private static int PositionOf(IDisposable disposable) =>
        disposable is torch.Tensor tensor ? tensor.ScopePosition : Scoped(disposable).ScopePosition;

    private static void SetOwner(IDisposable disposable, DisposeScope? owner, int position)
    {
        if (disposable is torch.Tensor tensor)
        {
            tensor.OwningDisposeScope = owner;
            tensor.ScopePosition = position;
            return;
        }
        var scoped = Scoped(disposable);
        scoped.OwningDisposeScope = owner;
        scoped.ScopePosition = position;
    }

    private static IScoped Scoped(IDisposable disposable) => disposable as IScoped
        ?? throw new InvalidOperationException($"A dispose scope holds tensors and packed sequences, got {disposable.GetType()}.");
}
