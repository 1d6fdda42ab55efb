using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// One step of each kind of recurrent network: the new state from the projected input W x + b (computed for all steps at
/// once) and the state before. Elman 1990; Hochreiter and Schmidhuber 1997; Cho et al. 2014.
/// </summary>
internal static class RecurrentCells
{
    public delegate Tensor[] Step(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias);

    /// <summary>h′ = tanh(W x + b + U h + c)</summary>
    public static Tensor[] Tanh(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias) =>
        [projected.add(nn.functional.linear(state[0], weight, bias)).tanh()];

    /// <summary>h′ = max(W x + b + U h + c, 0)</summary>
    public static Tensor[] Relu(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias) =>
        [projected.add(nn.functional.linear(state[0], weight, bias)).relu()];

    /// <summary>i, f, g, o = W x + b + U h + c;  c′ = σ(f) c + σ(i) tanh(g);  h′ = σ(o) tanh(c′)</summary>
    public static Tensor[] Lstm(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias)
    {
        var gates = projected.add(nn.functional.linear(state[0], weight, bias)).chunk(4, 1);
        var c = gates[1].sigmoid().mul(state[1]).add(gates[0].sigmoid().mul(gates[2].tanh()));
        return [gates[3].sigmoid().mul(c.tanh()), c];
    }

    /// <summary>r, z = σ(W x + b + U h + c);  n = tanh(Wₙ x + bₙ + r (Uₙ h + cₙ));  h′ = n + z (h − n)</summary>
    public static Tensor[] Gru(Tensor projected, Tensor[] state, Tensor weight, Tensor? bias)
    {
        var x = projected.chunk(3, 1);
        var h = nn.functional.linear(state[0], weight, bias).chunk(3, 1);
        var r = x[0].add(h[0]).sigmoid();
        var z = x[1].add(h[1]).sigmoid();
        var n = x[2].add(r.mul(h[2])).tanh();
        return [n.add(z.mul(state[0].sub(n)))];
    }
}
