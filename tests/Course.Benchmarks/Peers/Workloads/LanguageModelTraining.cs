using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Benchmarks.Peers.Workloads;

/// <summary>
/// Training steps of language models as one writes them: a recurrent network over B sequences of T tokens, cross-entropy with
/// the next token, clipping, an update. V vocabulary, E embedding, H hidden, L layers.
/// </summary>
internal static class LanguageModelTraining
{
    /// <summary>Characters as one-hot rows, updated by Adam.</summary>
    public static Workload Characters(string name, string cell, int steps, int batch, int vocabulary, int hidden, int layers) =>
        new(name, "character_model", Arguments(cell, steps, batch, vocabulary, 0, hidden, layers),
            MultiplyAdds(cell, (long)steps * batch, vocabulary, 0, hidden, layers), () =>
            {
                var (run, network) = Network(cell, vocabulary, hidden, layers);
                var head = nn.Linear(hidden, vocabulary);
                Parameter[] parameters = [.. network.parameters(), .. head.parameters()];
                var optimizer = optim.Adam(parameters, 1e-3);
                var (x, y) = (Tokens(steps, batch, vocabulary), Tokens(steps, batch, vocabulary)); // (T, B)
                return () =>
                {
                    using var scope = NewDisposeScope();
                    optimizer.zero_grad();
                    var output = run(nn.functional.one_hot(x, vocabulary).to_type(ScalarType.Float32)); // (T, B, H)
                    Learn(head.call(output), y, vocabulary, parameters, optimizer);
                };
            });

    /// <summary>Words through an embedding, updated by SGD.</summary>
    public static Workload Words(string name, int steps, int batch, int vocabulary, int embedding, int hidden, int layers) =>
        new(name, "word_model", Arguments("lstm", steps, batch, vocabulary, embedding, hidden, layers),
            MultiplyAdds("lstm", (long)steps * batch, vocabulary, embedding, hidden, layers), () =>
            {
                var table = nn.Embedding(vocabulary, embedding);
                var (run, network) = Network("lstm", embedding, hidden, layers);
                var head = nn.Linear(hidden, vocabulary);
                Parameter[] parameters = [.. table.parameters(), .. network.parameters(), .. head.parameters()];
                var optimizer = optim.SGD(parameters, 1);
                var (x, y) = (Tokens(steps, batch, vocabulary), Tokens(steps, batch, vocabulary)); // (T, B)
                return () =>
                {
                    using var scope = NewDisposeScope();
                    optimizer.zero_grad();
                    var output = run(table.call(x)); // (T, B, H)
                    Learn(head.call(output), y, vocabulary, parameters, optimizer);
                };
            });

    /// <summary>Characters drawn one at a time, each the next one's input.</summary>
    public static Workload Sampling(string name, int characters, int vocabulary, int hidden) =>
        new(name, "sampling", new Dictionary<string, object> { ["characters"] = characters, ["vocabulary"] = vocabulary, ["hidden"] = hidden }, 0, () =>
        {
            var (lstm, head) = (nn.LSTM(vocabulary, hidden), nn.Linear(hidden, vocabulary));
            return () =>
            {
                using var unrecorded = no_grad();
                using var whole = NewDisposeScope();
                var character = 0L;
                (Tensor, Tensor)? state = null;
                for (var i = 0; i < characters; i++)
                {
                    using var scope = NewDisposeScope();
                    var x = nn.functional.one_hot(tensor(character), vocabulary).to_type(ScalarType.Float32).view(1, 1, -1);
                    var (output, h, c) = lstm.call(x, state);
                    state?.Item1.Dispose();
                    state?.Item2.Dispose();
                    state = scope.MoveToOuter(h, c);
                    var probabilities = nn.functional.softmax(head.call(output.view(1, -1)), 1); // (1, V)
                    character = multinomial(probabilities, 1).item<long>();
                }
            };
        });

    private static void Learn(Tensor logits, Tensor targets, int vocabulary, Parameter[] parameters, optim.Optimizer optimizer)
    {
        var loss = nn.functional.cross_entropy(logits.view(-1, vocabulary), targets.view(-1));
        loss.backward();
        nn.utils.clip_grad_norm_(parameters, 1);
        optimizer.step();
        loss.item<float>();
    }

    private static (Func<Tensor, Tensor> Run, nn.Module Network) Network(string cell, int input, int hidden, int layers)
    {
        switch (cell)
        {
            case "rnn":
                var rnn = nn.RNN(input, hidden, layers);
                return (x => rnn.call(x).Item1, rnn);
            case "gru":
                var gru = nn.GRU(input, hidden, layers);
                return (x => gru.call(x).Item1, gru);
            default:
                var lstm = nn.LSTM(input, hidden, layers);
                return (x => lstm.call(x).Item1, lstm);
        }
    }

    private static Tensor Tokens(int steps, int batch, int vocabulary) => randint(0, vocabulary, [steps, batch], ScalarType.Int64);

    // Forward, the weights' gradients and the inputs' gradients each take the same. A one-hot input costs no multiplication.
    private static long MultiplyAdds(string cell, long rows, int vocabulary, int embedding, int hidden, int layers)
    {
        var gates = cell switch { "rnn" => 1, "gru" => 3, _ => 4 };
        var inputs = embedding + ((layers - 1L) * hidden);
        return 3 * rows * (((long)gates * hidden * (inputs + ((long)layers * hidden))) + ((long)vocabulary * hidden));
    }

    private static Dictionary<string, object> Arguments(string cell, int steps, int batch, int vocabulary, int embedding, int hidden, int layers)
    {
        var arguments = new Dictionary<string, object>
        {
            ["steps"] = steps,
            ["batch"] = batch,
            ["vocabulary"] = vocabulary,
            ["hidden"] = hidden,
            ["layers"] = layers,
        };
        if (embedding > 0)
            arguments["embedding"] = embedding;
        else
            arguments["cell"] = cell;
        return arguments;
    }
}
