using Course.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>The training loop: forward, backward, step, epoch after epoch; it watches over the losses and keeps the best weights.</summary>
/// <remarks>
/// Lessons 05 to 10 build it piece by piece: clipping (05, 07), accumulation and truncated backpropagation (06), the rest here. It knows
/// nothing of tasks: you say what the batches of an epoch are and what the loss of one is, averaged over its tokens.
/// For language models there is <see cref="LanguageModelTraining"/>.
/// </remarks>
public sealed class Trainer
{
    private readonly nn.Module model;
    private readonly OptimizerHelper optimizer;
    private readonly TrainerOptions options;

    /// <summary>Says what to train, and how.</summary>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">The optimizer of the model's parameters, made after the model was moved to its device.</param>
    /// <param name="options">How; ten epochs and nothing else by default.</param>
    public Trainer(nn.Module model, OptimizerHelper optimizer, TrainerOptions? options = null)
    {
        (this.model, this.optimizer, this.options) = (model, optimizer, options ?? new());
        ArgumentOutOfRangeException.ThrowIfLessThan(this.options.Epochs, 0, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(this.options.Accumulate, 1, nameof(options));
    }

    /// <summary>Trains until all epochs are done, validation stops getting better, or somebody cancels.</summary>
    /// <param name="batches">The batches of an epoch, told its number from 1. The same number must give the same batches. Each batch is disposed after use.</param>
    /// <param name="loss">The loss of a batch: the mean, not the sum. // ()</param>
    /// <param name="validate">Measures what is not trained on, lower being better, without dropout and gradients. In the end the model has the weights of the best epoch.</param>
    /// <param name="cancel">Ends training before the next batch. The epoch begun is lost to the log and the checkpoint.</param>
    /// <returns>How it went, with the epochs of the checkpoint where there was one.</returns>
    /// <exception cref="DivergedException">A loss or a gradient is NaN or infinite.</exception>
    public TrainingLog Fit<TBatch>(
        Func<int, IEnumerable<TBatch>> batches, Func<TBatch, Tensor> loss, Func<double>? validate = null, CancellationToken cancel = default)
        where TBatch : IBatch
    {
        if (options.Patience is not null && validate is null)
        {
            throw new ArgumentException("Early stopping watches a validation loss, and there is none. Give validate, or no Patience.", nameof(validate));
        }

        Checkpoint checkpoint = new(model, optimizer, options.Checkpoint);
        var log = checkpoint.Load();
        while (log.Epochs.Count < options.Epochs && !HasStalled(log))
        {
            SetLearningRate(options.Schedule?.Invoke(log) ?? 1);
            if (Epoch(log, batches, loss, cancel) is not var (mean, norm, losses))
            {
                return End(log, StopReason.Cancelled, checkpoint);
            }

            log.Add(new EpochResult(log.Epochs.Count + 1, mean, Validate(validate), optimizer.ParamGroups.First().LearningRate, norm), losses);
            checkpoint.Save(log);
            options.Progress?.EpochDone(log, options.Epochs);
        }

        return End(log, log.Epochs.Count < options.Epochs ? StopReason.EarlyStopping : StopReason.Finished, checkpoint);
    }

    /// <summary>Learns from every batch once; null if cancelled.</summary>
    private (double Loss, double Norm, List<double> Losses)? Epoch<TBatch>(
        TrainingLog log, Func<int, IEnumerable<TBatch>> batches, Func<TBatch, Tensor> loss, CancellationToken cancel)
        where TBatch : IBatch
    {
        var epoch = log.Epochs.Count + 1;
        var (losses, norms, pending) = (new List<double>(), new List<double>(), 0);
        options.Progress?.EpochBegins(epoch, options.Epochs);
        model.train();
        ZeroGradients();
        foreach (var batch in batches(epoch))
        {
            using var _ = batch;
            if (cancel.IsCancellationRequested)
            {
                return null;
            }

            losses.Add(Backward(batch, loss));
            Check(losses[^1], "loss", log, losses.Count);
            if (++pending == options.Accumulate)
            {
                Update(log, losses, norms);
                pending = 0;
            }

            options.Progress?.BatchDone(losses[^1], batch.Tokens);
        }

        if (pending > 0)
        {
            GradientMonitor.Scale(model, (double)options.Accumulate / pending); // a mean over the batches that are left
            Update(log, losses, norms);
        }

        return losses.Count > 0
            ? (losses.Average(), norms.Average(), losses)
            : throw new InvalidOperationException($"Epoch {epoch} has no batches. An enumerable that can be read only once must be made anew for each epoch.");
    }

    private double Backward<TBatch>(TBatch batch, Func<TBatch, Tensor> loss)
    {
        using var scope = NewDisposeScope();
        var value = loss(batch); // ()
        (value / options.Accumulate).backward();
        return value.to(ScalarType.Float64).item<double>();
    }

    /// <summary>Clips and takes a step, and notes the gradient's norm before clipping.</summary>
    private void Update(TrainingLog log, List<double> losses, List<double> norms)
    {
        var norm = GradientMonitor.Norm(model);
        Check(norm, "gradient's norm", log, losses.Count);
        if (options.ClipNorm is { } limit && norm > limit)
        {
            GradientMonitor.Scale(model, limit / norm);
        }

        optimizer.step();
        ZeroGradients();
        norms.Add(norm);
    }

    private void ZeroGradients()
    {
        using var scope = NewDisposeScope(); // each look at a gradient makes a tensor
        optimizer.zero_grad();
    }

    private double? Validate(Func<double>? validate)
    {
        if (validate is null)
        {
            return null;
        }

        using var scope = NewDisposeScope();
        using var plain = no_grad();
        model.eval();
        return validate();
    }

    private void SetLearningRate(double factor)
    {
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = group.InitialLearningRate * factor;
        }
    }

    private bool HasStalled(TrainingLog log) => options.Patience is { } patience && log.EpochsSinceBest >= patience;

    private TrainingLog End(TrainingLog log, StopReason reason, Checkpoint checkpoint)
    {
        checkpoint.RestoreBest();
        model.eval();
        log.Stopped = reason;
        options.Progress?.Stopped(log, options.Epochs);
        return log;
    }

    private void Check(double value, string what, TrainingLog log, int batch)
    {
        if (!double.IsFinite(value))
        {
            var clip = options.ClipNorm is { } norm ? $"clipped at {norm}" : "not clipped";
            throw new DivergedException(
                $"Training diverged: the {what} of epoch {log.Epochs.Count + 1}, batch {batch} is {value}. The learning rate is {optimizer.ParamGroups.First().LearningRate:0.######}, gradients are {clip}. Lower the rate, or clip lower.", log);
        }
    }
}
