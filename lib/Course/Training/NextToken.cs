using Course.Models;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>A network that reads on and tells after each reading what may come next. It keeps the state in between.</summary>
internal sealed class NextToken : IDisposable
{
    private readonly LanguageModel model;
    private readonly bool wasTraining;
    private RecurrentState? state;

    public NextToken(LanguageModel model)
    {
        (this.model, wasTraining) = (model, model.training);
        model.eval();
    }

    /// <summary>p(next token | all ids read so far). // (V)</summary>
    /// <param name="ids">The ids that come next, at least one.</param>
    public double[] Read(params long[] ids)
    {
        if (ids.Length == 0)
        {
            throw new ArgumentException("A network needs at least one id to read before it can predict. Begin with <bos>, or with a line end.", nameof(ids));
        }

        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var (logits, after) = model.call(tensor(ids).reshape(1, -1).to(model.Device), state); // (1, T, V)
        state?.Dispose();
        state = after.DetachFromDisposeScope();
        return logits[0, -1].to(ScalarType.Float64).softmax(-1).cpu().data<double>().ToArray();
    }

    public void Dispose()
    {
        state?.Dispose();
        model.train(wasTraining);
    }
}
