using System.Runtime.CompilerServices;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// A layer of a recurrent network over whole sequences, forward and backward. The input's products are one for all steps, the
/// recurrent weights are packed once, the gates' functions are fused, and the gradients of the weights are one product over
/// all steps again (backpropagation through time; P. Werbos 1990). B batch, T time, I input, H hidden; rows are in the order
/// (T, B).
/// </summary>
internal static unsafe class RecurrentLayer<TCell>
    where TCell : IRecurrentCell
{
    // Fewer multiply-adds than this are done before the numbers have reached another core's cache, and come back.
    private const long WorthSharing = 1 << 24;

    /// <summary>The number of floats that a forward pass keeps for the backward pass.</summary>
    public static int SavedLength(in SequenceShape shape) => checked(shape.Rows * SavedStep(shape.Hidden));

    // A line of the cache more than the numbers: rows a power of two apart would fall into the same few sets.
    private static int SavedStep(int hidden) => (TCell.Saved * hidden) + 16;

    /// <summary>
    /// Writes the outputs, <paramref name="outputStep"/> apart (2·H for one direction of two), the final states where they are
    /// wanted, and into <paramref name="saved"/> what <see cref="Backward"/> needs.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void Forward(
        SequenceShape shape, SequenceInput input, RecurrentWeights weights, RecurrentState initial,
        Span<float> saved, Span<float> output, int outputStep, RecurrentState final, SequenceWorkspace workspace)
    {
        Validate(in shape, in input, in weights, in initial, saved, output, outputStep);
        final.Validate(in shape);
        var (rows, hidden) = (shape.Rows, shape.Hidden);
        var units = TCell.Gates * hidden;
        fixed (float* x = input.Values, wi = weights.Input, wh = weights.Hidden, bi = weights.InputBias, bh = weights.HiddenBias)
        fixed (float* h0 = initial.Hidden, c0 = initial.Cell, hn = final.Hidden, cn = final.Cell, s = saved, y = output)
        fixed (long* indices = input.Indices)
        {
            var bias = workspace.Bias.Of(units + hidden);
            var first = TCell.SplitsCandidate ? 2 * hidden : units;
            Sum(bi, bh, bias, first);
            var run = Begin(in shape, s, y, outputStep, h0, c0, workspace);
            if (TCell.SplitsCandidate)
            {
                run.CandidateBias = bias + units;
                Sum(bi == null ? null : bi + first, null, bias + first, hidden);
                Sum(bh == null ? null : bh + first, null, run.CandidateBias, hidden);
            }
            if (indices == null)
            {
                Project(in shape, in input, in weights, 0, first, bias, saved);
                if (TCell.SplitsCandidate)
                    Project(in shape, in input, in weights, first, hidden, bias, saved[(3 * hidden)..]);
            }
            else
            {
                var table = OneHotProjection.PaysToTurn(rows, shape.Input) ? workspace.Table.Of((long)shape.Input * units) : null;
                var further = (nint)first * shape.Input;
                run.Projection = new(indices, wi, shape.Input, first, bias, table);
                if (TCell.SplitsCandidate)
                    run.CandidateProjection = new(indices, wi + further, shape.Input, hidden, bias + first, table == null ? null : table + further);
            }
            run.FinalHidden = hn;
            run.FinalCell = cn;
            run.RecurrentWeights = wh;
            if (PaysToPack(in shape))
            {
                workspace.Recurrent.Pack(hidden, units, wh, 1, hidden);
                run.PackedWeights = workspace.Recurrent.Panels;
                run.PackedColumns = workspace.Recurrent.PaddedColumns;
            }
            ForkJoin.Run(new ForwardSteps<TCell>(run), Shares(in run));
        }
        GC.KeepAlive(workspace);
    }

    /// <summary>
    /// Computes the gradients of the weights, the input and the initial state where they are wanted, from those of the outputs and the
    /// final states (either may be empty: zeros). Unless what was saved is kept for another pass, the gradients of the pre-activations take
    /// its place, row by row: half the memory to pass through.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void Backward(
        SequenceShape shape, SequenceInput input, RecurrentWeights weights, RecurrentState initial,
        Span<float> saved, ReadOnlySpan<float> output, int outputStep, bool keepsSaved,
        ReadOnlySpan<float> outputGradient, int outputGradientStep, RecurrentState finalGradient,
        RecurrentWeights weightGradients, Span<float> inputGradient, RecurrentState initialGradient, SequenceWorkspace workspace)
    {
        Validate(in shape, in input, in weights, in initial, saved, output, outputStep);
        weightGradients.ValidateGradients(TCell.Gates, in shape);
        finalGradient.Validate(in shape);
        initialGradient.Validate(in shape);
        Room.RequireIfAny(outputGradient.Length, ((shape.Rows - 1L) * outputGradientStep) + shape.Hidden, "output's gradient");
        Room.RequireIfAny(inputGradient.Length, (long)shape.Rows * shape.Input, "input's gradient");
        var (rows, hidden) = (shape.Rows, shape.Hidden);
        fixed (float* x = input.Values, wi = weights.Input, wh = weights.Hidden, dwi = weightGradients.Input, dwh = weightGradients.Hidden)
        fixed (float* h0 = initial.Hidden, c0 = initial.Cell, dbi = weightGradients.InputBias, dbh = weightGradients.HiddenBias)
        fixed (float* s = saved, y = output, dy = outputGradient, dx = inputGradient)
        fixed (long* indices = input.Indices)
        {
            var run = Begin(in shape, s, y, outputStep, h0, c0, workspace);
            run.OutputGradient = dy;
            run.OutputGradientStep = outputGradientStep;
            run.GradientStep = run.SavedStep;
            run.GateGradients = keepsSaved ? workspace.GateGradients.Of((long)rows * run.GradientStep) : s;
            run.HiddenGradient = Start(workspace.HiddenGradient, shape.Batch * hidden, finalGradient.Hidden);
            run.CellGradient = TCell.HasCellState ? Start(workspace.CellGradient, shape.Batch * hidden, finalGradient.Cell) : null;
            run.WantsInitialGradient = !initialGradient.Hidden.IsEmpty;
            run.RecurrentWeights = wh;
            if (PaysToPack(in shape))
            {
                workspace.Recurrent.Pack(TCell.Gates * hidden, hidden, wh, hidden, 1);
                run.PackedWeights = workspace.Recurrent.Panels;
                run.PackedColumns = workspace.Recurrent.PaddedColumns;
            }
            ForkJoin.Run(new BackwardSteps<TCell>(run), Shares(in run));
            Finish(run.HiddenGradient, initialGradient.Hidden);
            Finish(run.CellGradient, initialGradient.Cell);

            if (dwh != null)
                AddRecurrentGradients(in run, dwh, workspace);
            var sums = dbi == null && dbh == null ? null : workspace.Bias.Of(TCell.Gradients * hidden);
            var inputSide = new InputGradients
            {
                Rows = rows,
                Input = shape.Input,
                X = x,
                Indices = indices,
                Weights = wi,
                GateGradients = run.GateGradients,
                GradientStep = run.GradientStep,
                WeightGradient = dwi,
                InputGradient = dx,
                Sums = sums,
            };
            // The gradients of a candidate whose products are kept apart lie behind those of the recurrent side.
            var together = TCell.SplitsCandidate ? 2 * hidden : TCell.Gates * hidden;
            inputSide.Compute(0, together, 0, accumulateInput: false, workspace.Table);
            if (TCell.SplitsCandidate)
            {
                inputSide.Compute(together, hidden, 3 * hidden, accumulateInput: true, workspace.Table);
                if (dbh != null)
                    ColumnSums.Of(rows, hidden, run.GateGradients + together, run.GradientStep, sums + together);
            }
            AddBiasGradients(hidden, sums, dbi, dbh);
        }
        GC.KeepAlive(workspace);
    }

    // W_ih x + b of all steps at once, one product instead of T, for some rows of W_ih.
    private static void Project(
        in SequenceShape shape, in SequenceInput input, in RecurrentWeights weights, int unit, int units, float* bias, Span<float> saved) =>
        Sgemm.Affine(
            shape.Rows, units, shape.Input, new Matrix<float>(input.Values, shape.Input, 1),
            new Matrix<float>(weights.Input[(unit * shape.Input)..], 1, shape.Input), new ReadOnlySpan<float>(bias + unit, units),
            saved, SavedStep(shape.Hidden));

    private static void Validate(
        in SequenceShape shape, in SequenceInput input, in RecurrentWeights weights, in RecurrentState initial,
        ReadOnlySpan<float> saved, ReadOnlySpan<float> output, int outputStep)
    {
        shape.Validate();
        input.Validate(shape.Rows, shape.Input);
        weights.Validate(TCell.Gates, in shape);
        initial.Validate(in shape);
        Room.Require(saved.Length, SavedLength(in shape), "saved activations");
        Room.Require(output.Length, ((shape.Rows - 1L) * outputStep) + shape.Hidden, "output");
    }

    private static RecurrentRun Begin(
        in SequenceShape shape, float* saved, float* output, int outputStep, float* h0, float* c0, SequenceWorkspace workspace) => new()
        {
            Rows = new StepRows { Steps = shape.Steps, Batch = shape.Batch, Reverse = shape.Reverse, Starts = workspace.Starts(in shape) },
            Hidden = shape.Hidden,
            Gates = TCell.Gates,
            SavedStep = SavedStep(shape.Hidden),
            Saved = saved,
            Output = output,
            OutputStep = outputStep,
            InitialHidden = h0,
            InitialCell = c0,
        };

    // A single sequence reads the weights where they lie as fast as packed: only many steps earn the packing back.
    private static bool PaysToPack(in SequenceShape shape) => shape.Steps > 1 && (shape.Batch > 1 || shape.Steps > 16);

    // Products with weights that are not packed share themselves.
    private static int Shares(in RecurrentRun run)
    {
        var work = (long)run.Rows.Rows * run.Gates * run.Hidden * run.Hidden;
        return run.PackedWeights == null || work < WorthSharing ? 1 : Math.Min(ForkJoin.Threads, run.Rows.Batch);
    }

    // Of two rows either of which may be null: zeros.
    private static void Sum(float* a, float* b, float* sum, int count)
    {
        if (a != null && b != null)
            RowSum.Add(a, b, sum, count);
        else if (a == null && b == null)
            new Span<float>(sum, count).Clear();
        else
            new ReadOnlySpan<float>(a == null ? b : a, count).CopyTo(new Span<float>(sum, count));
    }

    // Both biases are added to the same pre-activations, but for a candidate that is kept apart.
    private static void AddBiasGradients(int hidden, float* sums, float* inputBias, float* hiddenBias)
    {
        if (hiddenBias != null)
            RowSum.Add(hiddenBias, sums, hiddenBias, TCell.Gates * hidden);
        if (inputBias == null)
            return;
        var together = TCell.SplitsCandidate ? 2 * hidden : TCell.Gates * hidden;
        RowSum.Add(inputBias, sums, inputBias, together);
        if (TCell.SplitsCandidate)
            RowSum.Add(inputBias + together, sums + (3 * hidden), inputBias + together, hidden);
    }

    private static float* Start(AlignedBuffer buffer, int length, ReadOnlySpan<float> values)
    {
        var start = new Span<float>(buffer.Of(length), length);
        if (values.IsEmpty)
            start.Clear();
        else
            values[..length].CopyTo(start);
        return buffer.Of(length);
    }

    private static void Finish(float* from, Span<float> to)
    {
        if (from != null && !to.IsEmpty)
            new ReadOnlySpan<float>(from, to.Length).CopyTo(to);
    }

    // dW_hh += dzᵀ h′ over all steps. Where every sequence has every step, the states before the steps are the outputs but the
    // last, and the initial state.
    private static void AddRecurrentGradients(in RecurrentRun run, float* gradient, SequenceWorkspace workspace)
    {
        var (rows, batch, units, step) = (run.Rows.Rows, run.Rows.Batch, TCell.Gates * run.Hidden, run.GradientStep);
        if (!run.Rows.AreUniform)
        {
            var gathered = GatherHiddenBefore(in run, workspace);
            InputGradients.AddOuterProducts(rows, units, run.Hidden, run.GateGradients, step, gathered, run.Hidden, gradient);
            return;
        }
        if (run.Rows.Steps > 1)
        {
            var dz = run.Rows.Reverse ? run.GateGradients : run.GateGradients + ((nint)batch * step);
            var before = run.Rows.Reverse ? run.Output + (batch * run.OutputStep) : run.Output;
            InputGradients.AddOuterProducts(rows - batch, units, run.Hidden, dz, step, before, run.OutputStep, gradient);
        }
        if (run.InitialHidden != null)
        {
            var dz = run.GateGradients + ((nint)run.Rows.Start(0) * step);
            InputGradients.AddOuterProducts(batch, units, run.Hidden, dz, step, run.InitialHidden, run.Hidden, gradient);
        }
    }

    // (rows, H): the state before each step, side by side for one product.
    [MethodImpl(Kernel.Options)]
    private static float* GatherHiddenBefore(in RecurrentRun run, SequenceWorkspace workspace)
    {
        var gathered = workspace.HiddenBefore.Of((long)run.Rows.Rows * run.Hidden);
        for (var s = 0; s < run.Rows.Steps; s++)
        {
            var (count, continued) = (run.Rows.Count(s), run.Rows.Continued(s));
            var to = gathered + ((nint)run.Rows.Start(s) * run.Hidden);
            if (continued > 0)
                Packing.CopyLines(run.Output + (run.Rows.Start(s - 1) * run.OutputStep), run.OutputStep, continued, run.Hidden, to);
            var begun = new Span<float>(to + ((nint)continued * run.Hidden), (count - continued) * run.Hidden);
            if (run.InitialHidden == null)
                begun.Clear();
            else
                new ReadOnlySpan<float>(run.InitialHidden + ((nint)continued * run.Hidden), begun.Length).CopyTo(begun);
        }
        return gathered;
    }
}
