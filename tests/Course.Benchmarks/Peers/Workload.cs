namespace Course.Benchmarks.Peers;

/// <summary>
/// Work that is done here and in PyTorch. The kind and the arguments name the same work in <c>peers.py</c>: a new kind is a
/// class in Workloads/ and a function there.
/// </summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Kind">The function of <c>peers.py</c>.</param>
/// <param name="Arguments">Its keyword arguments.</param>
/// <param name="MultiplyAdds">For the share of the peak; 0 where that says nothing.</param>
/// <param name="Prepare">Makes the data and returns one repetition of the work.</param>
internal sealed record Workload(
    string Name, string Kind, IReadOnlyDictionary<string, object> Arguments, long MultiplyAdds, Func<Action> Prepare);
