using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>The weights of an nn.* cell or layer, which keeps those of all gates in one matrix, transposed: (G·H, I) and (G·H, H).</summary>
internal sealed class LibraryWeights : IDisposable
{
    private readonly int gates;
    private readonly Tensor inputWeight, hiddenWeight, inputBias, hiddenBias;

    public LibraryWeights(nn.Module library, int layer, int gates)
    {
        this.gates = gates;
        var ending = library is RNN or LSTM or GRU ? $"_l{layer}" : "";
        Tensor Find(string name) => library.get_parameter(name + ending)?.detach() ?? throw new ArgumentException(
            $"A cell takes its weights from nn.RNN, nn.LSTM, nn.GRU or their cells, with biases; {library.GetName()} has no {name + ending}.", nameof(library));
        (inputWeight, hiddenWeight, inputBias, hiddenBias) = (Find("weight_ih"), Find("weight_hh"), Find("bias_ih"), Find("bias_hh"));
        if (hiddenWeight.shape[0] != gates * hiddenWeight.shape[1])
        {
            throw new ArgumentException(
                $"A cell with {gates} parts needs a recurrent weight of shape ({gates}·H, H), but {library.GetName()} has ({string.Join(", ", hiddenWeight.shape)}): it is of another kind.", nameof(library));
        }
    }

    public int InputSize => (int)inputWeight.shape[1];

    public int HiddenSize => (int)hiddenWeight.shape[1];

    /// <summary>Copies those of one gate; both biases become one where the cell has only one.</summary>
    public void Copy(int gate, Parameter W_x, Parameter W_h, Parameter b_x, Parameter? b_h = null)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        Tensor Part(Tensor all) => all.chunk(gates, 0)[gate];
        W_x.copy_(Part(inputWeight).t());
        W_h.copy_(Part(hiddenWeight).t());
        b_x.copy_(b_h is null ? Part(inputBias) + Part(hiddenBias) : Part(inputBias));
        b_h?.copy_(Part(hiddenBias));
    }

    public void Dispose()
    {
        inputWeight.Dispose();
        hiddenWeight.Dispose();
        inputBias.Dispose();
        hiddenBias.Dispose();
    }
}
