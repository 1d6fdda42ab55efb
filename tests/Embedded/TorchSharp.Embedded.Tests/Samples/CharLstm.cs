using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Samples;

/// <summary>
/// A character language model as a user writes it: train with clipped gradients, save, load, sample. B sequences of T characters, V different
/// ones, E and H the sizes of embedding and state. Only members of the real package are used, as their signatures want it.
/// </summary>
public sealed class CharLstm : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly Embedding embedding;
    private readonly LSTM lstm;
    private readonly Linear head;

    public CharLstm(long vocabulary, long hidden)
        : base(nameof(CharLstm))
    {
        embedding = nn.Embedding(vocabulary, 8);
        lstm = nn.LSTM(8, hidden, numLayers: 2, batchFirst: true, dropout: 0.1);
        head = nn.Linear(hidden, vocabulary);
        RegisterComponents();
    }

    public override (Tensor, Tensor, Tensor) forward(Tensor x, (Tensor, Tensor)? state)
    {
        using var embedded = embedding.call(x);             // (B, T, E)
        var (output, h, c) = lstm.call(embedded, state);    // (B, T, H), (L, B, H), (L, B, H)
        using (output)
            return (head.call(output), h, c);               // (B, T, V)
    }

    /// <summary>The loss of each step.</summary>
    public static float[] Train(CharLstm model, Tensor text, int steps)
    {
        model.train();
        using var optimizer = optim.AdamW(model.parameters(), lr: 0.02);
        var schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, steps);
        using var criterion = nn.CrossEntropyLoss();
        var losses = new float[steps];
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var starts = randint(0, text.shape[0] - 17, new long[] { 4 }).data<long>().ToArray();
            var batch = stack(starts.Select(start => text.narrow(0, start, 17)));             // (B, T + 1)
            var (x, y) = (batch[.., ..16], batch[.., 1..]);
            optimizer.zero_grad();
            var (scores, _, _) = model.call(x, null);                                          // (B, T, V)
            var loss = criterion.call(scores.transpose(1, 2), y);
            loss.backward();
            nn.utils.clip_grad_norm_(model.parameters(), 1.0);
            optimizer.step();
            schedule.step();
            losses[step] = loss.item<float>();
        }
        return losses;
    }

    /// <summary>Characters drawn one after the other, each fed back in.</summary>
    public static long[] Sample(CharLstm model, long first, int count)
    {
        model.eval();
        using var plain = no_grad();
        using var scope = NewDisposeScope();
        (Tensor, Tensor)? state = null;
        var next = tensor(new[] { first }).view(1, 1);                                       // (1, 1)
        var drawn = new long[count];
        for (var i = 0; i < count; i++)
        {
            var (scores, h, c) = model.call(next, state);
            state = (h, c);
            using var probabilities = nn.functional.softmax(scores[0, -1] / 0.8, dim: 0);       // (V)
            next = multinomial(probabilities, 1).view(1, 1);
            drawn[i] = next.item<long>();
        }
        return drawn;
    }
}
