using Course.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Benchmarks.Peers.Workloads;

/// <summary>
/// Training steps of a classifier of names as one writes them: one-hot characters, a recurrent layer, a linear one on its last
/// state, clipping and SGD. B batch, T time, I characters, H hidden, C classes.
/// </summary>
internal static class NamesTraining
{
    private const int Steps = 8;
    private const int Characters = 57;
    private const int Hidden = 128;
    private const int Classes = 18;
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,;'"; // the tutorial's 57

    /// <summary>One name, through the cell step by step: what the tape costs.</summary>
    public static Workload Cell(string name) => new(name, "names_cell", Arguments(1, packed: false), MultiplyAdds(Steps), () =>
    {
        var cell = new TutorialCell(Characters, Hidden, Classes);
        var optimizer = optim.SGD(cell.parameters(), 0.005);
        var (x, target) = (Names(1), zeros([1], ScalarType.Int64));
        return () =>
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var (output, hidden) = (zeros(0), zeros(1, Hidden));
            for (var t = 0; t < Steps; t++)
                (output, hidden) = cell.call(x[t], hidden);
            var loss = nn.functional.nll_loss(output, target);
            loss.backward();
            nn.utils.clip_grad_norm_(cell.parameters(), 3);
            optimizer.step();
            loss.item<float>();
        };
    });

    /// <summary>
    /// The tutorial's loop itself: a hundred of the course's names, one after the other, each made a one-hot tensor and learned from. A
    /// repetition of 1 ms is 100,000 names a second.
    /// </summary>
    public static Workload TutorialLoop(string name)
    {
        var set = NameSet.Course();
        var some = set.Names.Where(n => n.Folded.All(Letters.Contains)).Where((_, i) => i % 100 == 0).Take(100).ToArray();
        int[][] letters = [.. some.Select(n => n.Folded.Select(c => Letters.IndexOf(c)).ToArray())];
        int[] classes = [.. some.Select(n => set.ClassOf(n.Language))];
        var arguments = new Dictionary<string, object> { ["letters"] = letters, ["classes"] = classes, ["count"] = set.Languages.Count };
        return new(name, "tutorial_loop", arguments, 0, () =>
        {
            var cell = new TutorialCell(Characters, Hidden, set.Languages.Count);
            var optimizer = optim.SGD(cell.parameters(), 0.005);
            return () =>
            {
                foreach (var (word, label) in letters.Zip(classes))
                {
                    using var scope = NewDisposeScope();
                    var x = zeros(word.Length, 1, Characters); // (T, 1, I)
                    foreach (var (t, letter) in word.Index())
                        x[t, 0, letter] = 1;
                    optimizer.zero_grad();
                    var (output, hidden) = (zeros(0), zeros(1, Hidden));
                    for (var t = 0; t < word.Length; t++)
                        (output, hidden) = cell.call(x[t], hidden);
                    var loss = nn.functional.nll_loss(output, tensor(new long[] { label }));
                    loss.backward();
                    optimizer.step();
                    loss.item<float>();
                }
            };
        });
    }

    /// <summary>The same network with nn.RNN.</summary>
    public static Workload Layer(string name, int batch) => new(name, "names_layer", Arguments(batch, packed: false), MultiplyAdds(Steps * batch), () =>
    {
        var (rnn, head, parameters, optimizer) = Network();
        var (x, target) = (Names(batch), zeros([batch], ScalarType.Int64));
        return () =>
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var (_, last) = rnn.call(x);
            Learn(nn.functional.cross_entropy(head.call(last[0]), target), parameters, optimizer);
        };
    });

    /// <summary>Names of four to eight characters, packed.</summary>
    public static Workload Packed(string name, int batch)
    {
        long[] lengths = [.. Enumerable.Range(0, batch).Select(i => Steps - ((long)i * 5 / batch))];
        return new(name, "names_layer", Arguments(batch, packed: true), MultiplyAdds((int)lengths.Sum()), () =>
        {
            var (rnn, head, parameters, optimizer) = Network();
            var (x, target) = (Names(batch), zeros([batch], ScalarType.Int64));
            var sizes = tensor(lengths);
            return () =>
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                var (_, last) = rnn.call(nn.utils.rnn.pack_padded_sequence(x, sizes));
                Learn(nn.functional.cross_entropy(head.call(last[0]), target), parameters, optimizer);
            };
        });
    }

    private static (RNN Rnn, Linear Head, Parameter[] Parameters, optim.Optimizer Optimizer) Network()
    {
        var (rnn, head) = (nn.RNN(Characters, Hidden), nn.Linear(Hidden, Classes));
        Parameter[] parameters = [.. rnn.parameters(), .. head.parameters()];
        return (rnn, head, parameters, optim.SGD(parameters, 0.005));
    }

    private static void Learn(Tensor loss, Parameter[] parameters, optim.Optimizer optimizer)
    {
        loss.backward();
        nn.utils.clip_grad_norm_(parameters, 3);
        optimizer.step();
        loss.item<float>();
    }

    private static Tensor Names(int batch) =>
        nn.functional.one_hot(randint(0, Characters, [Steps, batch], ScalarType.Int64), Characters).to_type(ScalarType.Float32); // (T, B, I)

    // The recurrent weights forward, for their gradient and for the state's. A one-hot character costs no multiplication, and
    // the output layer next to nothing.
    private static long MultiplyAdds(int rows) => 3L * rows * Hidden * Hidden;

    private static Dictionary<string, object> Arguments(int batch, bool packed) => new() { ["batch"] = batch, ["packed"] = packed };
}
