using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Layers of a recurrent network, in one or both directions. Sequences come packed: the rows of step 0, then those of step 1,
/// and so on, with the number of rows of each step; sequences are sorted by length, so that those still running are a prefix.
/// </summary>
internal sealed class RecurrentStack
{
    private readonly RecurrentKind _kind;
    private readonly long _hidden;
    private readonly long _layers;
    private readonly int _directions;
    private readonly double _dropout;
    private readonly bool _hasBias;
    private readonly Dictionary<string, Parameter> _parameters = [];
    private readonly LayerWeights[] _weights;

    // Padded sequences have as many rows at every step; a training loop asks for the same numbers again and again.
    private long[] _sizes = [];

    public RecurrentStack(nn.Module owner, RecurrentKind kind, long input, long hidden, long layers, bool bias, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
    {
        if (input <= 0 || hidden <= 0 || layers <= 0)
            throw new ArgumentException($"A recurrent network expects positive sizes, got input {input}, hidden {hidden}, layers {layers}.");
        (_kind, _hidden, _layers, _hasBias, _dropout, _directions) = (kind, hidden, layers, bias, dropout, bidirectional ? 2 : 1);
        var gates = kind.Gates;
        var bound = 1 / Math.Sqrt(hidden);
        for (var layer = 0L; layer < layers; layer++)
        {
            for (var direction = 0; direction < _directions; direction++)
            {
                Add("weight_ih", layer, direction, [gates * hidden, layer == 0 ? input : hidden * _directions]);
                Add("weight_hh", layer, direction, [gates * hidden, hidden]);
                if (!bias)
                    continue;
                Add("bias_ih", layer, direction, [gates * hidden]);
                Add("bias_hh", layer, direction, [gates * hidden]);
            }
        }
        foreach (var parameter in _parameters.Values)
            nn.init.uniform_(parameter, -bound, bound);
        _weights = [.. Enumerable.Range(0, (int)layers * _directions).Select(position => FindWeights(position / _directions, position % _directions))];

        void Add(string kind, long layer, int direction, long[] shape)
        {
            var parameter = empty(shape, dtype, device).AsParameter();
            _parameters[NameOf(kind, layer, direction)] = parameter;
            owner.register_parameter(NameOf(kind, layer, direction), parameter);
        }
    }

    /// <summary>The parameter of a kind by the position of its layer and direction, as libtorch counts them.</summary>
    public Parameter? Find(string kind, long position) =>
        _parameters.GetValueOrDefault(NameOf(kind, position / _directions, (int)(position % _directions)));

    /// <summary>Runs padded sequences (T, N, I), or (N, T, I) with the batch first.</summary>
    public (Tensor Output, Tensor[] States) RunPadded(Tensor input, Tensor[]? initial, bool batchFirst, bool training, string name)
    {
        if (input.Rank != 3 || input.Sizes[2] != InputSize)
            throw new ArgumentException(
                $"{name} expects input of 3 dimensions {(batchFirst ? "(N, T, I)" : "(T, N, I)")} with I = {InputSize}, got {Shapes.Text(input.Sizes)}. "
                + "Add a batch dimension with unsqueeze, or use batchFirst to say where it is.");
        var steps = batchFirst ? input.transpose(0, 1) : input;
        var (length, batch) = (steps.Sizes[0], steps.Sizes[1]);
        if (length == 0)
            throw new ArgumentException($"{name} expects at least one step, got {Shapes.Text(input.Sizes)}.");
        var (output, states) = RunRows(steps, SizesOf(length, batch), initial, training, name);
        return (batchFirst ? output.transpose(0, 1) : output, states);
    }

    private long InputSize => _weights[0].Input.Sizes[1];

    private long[] SizesOf(long length, long batch)
    {
        var sizes = _sizes;
        if (sizes.Length != length || sizes[0] != batch)
        {
            sizes = new long[length];
            Array.Fill(sizes, batch);
            _sizes = sizes;
        }
        return sizes;
    }

    /// <summary>Runs a packed sequence's rows.</summary>
    public (Tensor Output, Tensor[] States) Run(Tensor data, long[] batchSizes, Tensor[]? initial, bool training, string name)
    {
        if (data.Rank != 2 || data.Sizes[1] != InputSize)
            throw new ArgumentException($"{name} expects rows of {InputSize} numbers, got {Shapes.Text(data.Sizes)}.");
        return RunRows(data, batchSizes, initial, training, name);
    }

    // The rows are counted in one dimension or in two, (T, N); the output's too.
    private (Tensor Output, Tensor[] States) RunRows(Tensor data, long[] batchSizes, Tensor[]? initial, bool training, string name)
    {
        foreach (var state in initial ?? [])
        {
            if (!state.Sizes.AsSpan().SequenceEqual([_layers * _directions, batchSizes[0], _hidden]))
                throw new ArgumentException($"{name} expects an initial state {Shapes.Text([_layers * _directions, batchSizes[0], _hidden])}, got {Shapes.Text(state.Sizes)}.");
        }
        var isFused = IsFused(data, initial);
        var finals = new Tensor[_weights.Length][];
        for (var layer = 0L; layer < _layers; layer++)
        {
            var outputs = new Tensor[_directions];
            for (var direction = 0; direction < _directions; direction++)
            {
                var position = (layer * _directions) + direction;
                var start = StateOf(initial, position);
                (outputs[direction], finals[position]) = isFused
                    ? _kind.RunFused(name, data, _weights[position], start, batchSizes, direction == 1)
                    : RunStepByStep(data, batchSizes, start, layer, direction);
            }
            data = _directions == 1 ? outputs[0] : cat(outputs, -1);
            if (layer < _layers - 1 && _dropout > 0)
                data = nn.functional.dropout(data, _dropout, training);
        }
        var states = new Tensor[_kind.StateCount];
        for (var s = 0; s < states.Length; s++)
            states[s] = finals.Length == 1 ? finals[0][s] : cat([.. finals.Select(final => final[s])], 0);
        return (data, states);
    }

    private bool IsFused(Tensor data, Tensor[]? initial)
    {
        var isFused = data.dtype == ScalarType.Float32;
        foreach (var weights in _weights)
            isFused &= weights.AreAll(ScalarType.Float32);
        foreach (var state in initial ?? [])
            isFused &= state.dtype == ScalarType.Float32;
        return isFused;
    }

    // Of one layer and direction, (1, B, H); where there is no other, as it is given.
    private Tensor[]? StateOf(Tensor[]? initial, long position)
    {
        if (initial is null || _weights.Length == 1)
            return initial;
        var start = new Tensor[initial.Length];
        for (var s = 0; s < start.Length; s++)
            start[s] = initial[s].narrow(0, position, 1);
        return start;
    }

    // Any type, and gradients of any order: each step is recorded operation by operation.
    private (Tensor Output, Tensor[] Final) RunStepByStep(Tensor data, long[] batchSizes, Tensor[]? start, long layer, int direction)
    {
        start = start is null
            ? [.. Enumerable.Range(0, _kind.StateCount).Select(_ => zeros(batchSizes[0], _hidden, data.dtype))]
            : [.. start.Select(state => state.select(0, 0))];
        var weights = WeightsOf(layer, direction);
        var projected = nn.functional.linear(data.reshape(-1, data.Sizes[^1]), weights.Input, weights.InputBias);
        var (output, final) = direction == 0
            ? Forwards(projected, batchSizes, start, layer)
            : Backwards(projected, batchSizes, start, layer);
        return (
            output.view([.. data.Sizes[..^1], _hidden]),
            [.. final.Select(state => state.unsqueeze(0))]);
    }

    // Sequences that end leave the batch at its end; their last states are kept.
    private (Tensor Output, Tensor[] Final) Forwards(Tensor projected, long[] batchSizes, Tensor[] state, long layer)
    {
        var outputs = new List<Tensor>();
        var ended = new Stack<Tensor[]>();
        var offset = 0L;
        foreach (var size in batchSizes)
        {
            var running = state[0].Sizes[0];
            if (size < running)
            {
                ended.Push([.. state.Select(s => s.narrow(0, size, running - size))]);
                state = [.. state.Select(s => s.narrow(0, 0, size))];
            }
            state = StepOf(projected.narrow(0, offset, size), state, layer, 0);
            outputs.Add(state[0]);
            offset += size;
        }
        while (ended.TryPop(out var rest))
            state = [.. state.Zip(rest, (s, r) => cat([s, r], 0))];
        return (cat(outputs, 0), state);
    }

    // Backwards in time, the shorter sequences join the batch as their last steps are reached.
    private (Tensor Output, Tensor[] Final) Backwards(Tensor projected, long[] batchSizes, Tensor[] initial, long layer)
    {
        var outputs = new Tensor[batchSizes.Length];
        var offset = projected.Sizes[0];
        var state = initial.Select(s => s.narrow(0, 0, batchSizes[^1])).ToArray();
        for (var t = batchSizes.Length - 1; t >= 0; t--)
        {
            var (size, running) = (batchSizes[t], state[0].Sizes[0]);
            if (size > running)
                state = [.. state.Zip(initial, (s, first) => cat([s, first.narrow(0, running, size - running)], 0))];
            offset -= size;
            state = StepOf(projected.narrow(0, offset, size), state, layer, 1);
            outputs[t] = state[0];
        }
        return (cat(outputs, 0), state);
    }

    private Tensor[] StepOf(Tensor projected, Tensor[] state, long layer, int direction)
    {
        var weights = WeightsOf(layer, direction);
        return _kind.Step(projected, state, weights.Hidden, weights.HiddenBias);
    }

    private LayerWeights WeightsOf(long layer, int direction) => _weights[(layer * _directions) + direction];

    private LayerWeights FindWeights(long layer, int direction) => new(
        Of("weight_ih", layer, direction),
        Of("weight_hh", layer, direction),
        _hasBias ? Of("bias_ih", layer, direction) : null,
        _hasBias ? Of("bias_hh", layer, direction) : null);

    private Parameter Of(string kind, long layer, int direction) => _parameters[NameOf(kind, layer, direction)];

    private static string NameOf(string kind, long layer, int direction) => $"{kind}_l{layer}{(direction == 1 ? "_reverse" : "")}";
}
