using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class OptimizerOptions
{
    private double? _learningRate;
    private double? _initialLearningRate = 0;

    public double? LearningRate
    {
        get => _learningRate;
        set => _learningRate = value;
    }

    public double InitialLearningRate
    {
        get => _initialLearningRate!.Value;
        set => _initialLearningRate = value;
    }

    public virtual void SaveStateDict(BinaryWriter writer) => Exchange(new StateArchive.Writing(writer));

    public virtual void LoadStateDict(BinaryReader reader) => Exchange(new StateArchive.Reading(reader));

    public virtual void LoadStateDict(OptimizerOptions source)
    {
        var archive = new StateArchive.Copying();
        source.Exchange(archive);
        archive.Giving = true;
        Exchange(archive);
    }

    private protected virtual void Exchange(StateArchive archive)
    {
        archive.Value(ref _initialLearningRate);
        archive.Value(ref _learningRate);
    }
}

/// <summary>What an optimizer remembers of a parameter.</summary>
public abstract class OptimizerState(Parameter parameter)
{
    protected Parameter _parameter = parameter;

    public virtual void SaveStateDict(BinaryWriter writer) => Exchange(new StateArchive.Writing(writer));

    public virtual void LoadStateDict(BinaryReader reader) => Exchange(new StateArchive.Reading(reader));

    public virtual void LoadStateDict(OptimizerState source)
    {
        var archive = new StateArchive.Copying();
        source.Exchange(archive);
        archive.Giving = true;
        Exchange(archive);
    }

    private protected abstract void Exchange(StateArchive archive);

    private protected Tensor Zeros()
    {
        using var plain = no_grad();
        return _parameter.zeros_like().DetachFromDisposeScope();
    }
}

public class ParamGroup : optim.ILearningRateController
{
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    public OptimizerOptions Options { get; set; } = null!;

    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    public ParamGroup()
    {
    }

    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null) => (Parameters, base.Options) = (parameters, options!);

    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
