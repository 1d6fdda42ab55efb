using TorchSharp.Kernels.Sequences;

namespace TorchSharp.Embedded.Tests.Kernels;

/// <summary>One direction of a layer, run forward and backward with the numbers of a golden case.</summary>
internal sealed class LayerRun
{
    private LayerRun(SequenceGolden golden)
    {
        var (gates, hidden, batch) = (golden.Gates, golden.Hidden, golden.Batch);
        Rows = golden.Input.Length / golden.Inputs;
        Output = new float[Rows * 2 * hidden];
        (FinalHidden, FinalCell) = (new float[batch * hidden], new float[batch * hidden]);
        (InitialHidden, InitialCell) = (new float[batch * hidden], new float[batch * hidden]);
        InputGradient = new float[Rows * golden.Inputs];
        Weights = [new float[gates * hidden * golden.Inputs], new float[gates * hidden * hidden], new float[gates * hidden], new float[gates * hidden]];
    }

    public int Rows { get; }

    /// <summary>Both directions side by side, as PyTorch lays them out; only one is written.</summary>
    public float[] Output { get; }

    public float[] FinalHidden { get; }

    public float[] FinalCell { get; }

    /// <summary>Gradients: of the initial state, the input and W_ih, W_hh, b_ih, b_hh.</summary>
    public float[] InitialHidden { get; }

    public float[] InitialCell { get; }

    public float[] InputGradient { get; }

    public float[][] Weights { get; }

    /// <summary>The input is the case's own unless rows or indices are given.</summary>
    public static LayerRun Of(SequenceGolden golden, bool reverse, float[]? rows = null, long[]? indices = null, bool keepsSaved = false) => golden.Kind switch
    {
        "lstm" => Run<LstmCell>(golden, reverse, rows, indices, keepsSaved),
        "gru" => Run<GruCell>(golden, reverse, rows, indices, keepsSaved),
        "rnn_tanh" => Run<RnnCell<TanhNonlinearity>>(golden, reverse, rows, indices, keepsSaved),
        _ => Run<RnnCell<ReluNonlinearity>>(golden, reverse, rows, indices, keepsSaved),
    };

    /// <summary>What the forward pass saved, before and after the backward pass.</summary>
    public (float[] Before, float[] After) Saved { get; private set; } = ([], []);

    /// <summary>All results in one line, to compare runs bit by bit.</summary>
    public float[] Everything() =>
        [.. Output, .. FinalHidden, .. FinalCell, .. InitialHidden, .. InitialCell, .. InputGradient, .. Weights.SelectMany(w => w)];

    private static LayerRun Run<TCell>(SequenceGolden golden, bool reverse, float[]? rows, long[]? indices, bool keepsSaved)
        where TCell : IRecurrentCell
    {
        var run = new LayerRun(golden);
        var shape = golden.Shape(reverse);
        var (hidden, state) = (golden.Hidden, golden.Batch * golden.Hidden);
        var direction = reverse ? 1 : 0;
        var isLstm = golden.Kind == "lstm";
        float[] Parameter(int index) => SequenceGolden.Values((4 * direction) + index + 1, run.Weights[index].Length);
        float[] State(int seed) => SequenceGolden.Values(seed, 2 * state)[(direction * state)..((direction + 1) * state)];

        var input = indices is null ? new SequenceInput(rows ?? golden.Input) : SequenceInput.OneHot(indices);
        var weights = new RecurrentWeights(Parameter(0), Parameter(1), Parameter(2), Parameter(3));
        var initial = new RecurrentState(State(21), isLstm ? State(22) : []);
        var saved = new float[RecurrentLayer<TCell>.SavedLength(in shape)];
        var workspace = new SequenceWorkspace();
        var output = run.Output.AsSpan(direction * hidden);
        var final = new RecurrentState(run.FinalHidden, isLstm ? run.FinalCell : []);
        RecurrentLayer<TCell>.Forward(shape, input, weights, initial, saved, output, 2 * hidden, final, workspace);

        float[] savedBefore = [.. saved];
        var outputGradient = SequenceGolden.Values(23, run.Output.Length).AsSpan(direction * hidden);
        var gradients = new RecurrentWeights(run.Weights[0], run.Weights[1], run.Weights[2], run.Weights[3]);
        RecurrentLayer<TCell>.Backward(
            shape, input, weights, initial, saved, output, 2 * hidden, keepsSaved, outputGradient, 2 * hidden,
            new RecurrentState(State(24), isLstm ? State(25) : []), gradients, run.InputGradient,
            new RecurrentState(run.InitialHidden, isLstm ? run.InitialCell : []), workspace);
        run.Saved = (savedBefore, saved);
        return run;
    }
}
