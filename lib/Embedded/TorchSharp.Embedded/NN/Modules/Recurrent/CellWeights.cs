using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The parameters of a recurrent cell, and a step with them.</summary>
internal sealed class CellWeights
{
    private readonly int _stateCount;

    public CellWeights(nn.Module owner, int gates, int stateCount, long input, long hidden, bool bias, Device? device, ScalarType? dtype)
    {
        _stateCount = stateCount;
        var bound = 1 / Math.Sqrt(hidden);
        InputWeight = Add("weight_ih", gates * hidden, input);
        HiddenWeight = Add("weight_hh", gates * hidden, hidden);
        InputBias = bias ? Add("bias_ih", gates * hidden) : null;
        HiddenBias = bias ? Add("bias_hh", gates * hidden) : null;

        Parameter Add(string name, params long[] shape)
        {
            var parameter = empty(shape, dtype, device).AsParameter();
            nn.init.uniform_(parameter, -bound, bound);
            owner.register_parameter(name, parameter);
            return parameter;
        }
    }

    public Parameter InputWeight { get; set; }

    public Parameter HiddenWeight { get; set; }

    public Parameter? InputBias { get; set; }

    public Parameter? HiddenBias { get; set; }

    public Tensor[] Step(RecurrentCells.Step step, Tensor input, Tensor[]? state, string name)
    {
        var hidden = HiddenWeight.Sizes[1];
        if (input.Rank is not (1 or 2) || input.Sizes[^1] != InputWeight.Sizes[1])
            throw new ArgumentException($"{name} expects input (N, {InputWeight.Sizes[1]}), got {Shapes.Text(input.Sizes)}.");
        var single = input.Rank == 1;
        var rows = single ? input.unsqueeze(0) : input;
        state ??= [.. Enumerable.Range(0, _stateCount).Select(_ => zeros(rows.Sizes[0], hidden, rows.dtype))];
        var states = state.Select(s => single && s.Rank == 1 ? s.unsqueeze(0) : s).ToArray();
        foreach (var s in states)
        {
            if (!s.Sizes.AsSpan().SequenceEqual([rows.Sizes[0], hidden]))
                throw new ArgumentException($"{name} expects a state {Shapes.Text([rows.Sizes[0], hidden])}, got {Shapes.Text(s.Sizes)}.");
        }
        var next = step(nn.functional.linear(rows, InputWeight, InputBias), states, HiddenWeight, HiddenBias);
        return single ? [.. next.Select(s => s.squeeze(0))] : next;
    }
}
