namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Up to a large rate and down to almost none in a single cycle, momentum the other way. Smith and Topin 2017.</summary>
                public class OneCycleLR : LRScheduler
                {
                    public enum AnnealStrategy
                    {
                        Cos,
                        Linear,
                    }

                    private readonly List<(double End, double From, double To, double MomentumFrom, double MomentumTo)> _phases = [];
                    private readonly AnnealStrategy _strategy;
                    private readonly bool _cycleMomentum;
                    private readonly int _totalSteps;

                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _totalSteps = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        if (_totalSteps <= 0 || (total_steps <= 0 && (epochs <= 0 || steps_per_epoch <= 0)))
                            throw new ArgumentException("OneCycleLR expects total_steps, or epochs and steps_per_epoch.");
                        (_strategy, _cycleMomentum) = (anneal_strategy, cycle_momentum);
                        var start = max_lr / div_factor;
                        var end = start / final_div_factor;
                        var rise = (pct_start * _totalSteps) - 1;
                        _phases.Add((rise, start, max_lr, max_momentum, base_momentum));
                        if (three_phase)
                        {
                            _phases.Add(((2 * pct_start * _totalSteps) - 2, max_lr, start, base_momentum, max_momentum));
                            _phases.Add((_totalSteps - 1, start, end, max_momentum, max_momentum));
                        }
                        else
                        {
                            _phases.Add((_totalSteps - 1, max_lr, end, base_momentum, max_momentum));
                        }
                        Start();
                    }

                    private protected override double Rate(double initial, int epoch)
                    {
                        if (epoch >= _totalSteps)
                            throw new InvalidOperationException($"OneCycleLR was made for {_totalSteps} steps, this is step {epoch + 1}.");
                        var began = 0.0;
                        foreach (var phase in _phases)
                        {
                            if (epoch <= phase.End || phase == _phases[^1])
                            {
                                var share = (epoch - began) / (phase.End - began);
                                if (_cycleMomentum)
                                    SetMomentum(Between(phase.MomentumFrom, phase.MomentumTo, share));
                                return Between(phase.From, phase.To, share);
                            }
                            began = phase.End;
                        }
                        return initial;
                    }

                    private double Between(double from, double to, double share) => _strategy == AnnealStrategy.Cos
                        ? to + ((from - to) / 2 * (Math.Cos(Math.PI * share) + 1))
                        : from + ((to - from) * share);

                    private void SetMomentum(double momentum)
                    {
                        foreach (var group in _optimizer.ParamGroups)
                        {
                            if (group is IMomentum withMomentum)
                                withMomentum.Momentum = momentum;
                            else if (group is IBetas withBetas)
                                withBetas.Betas = (momentum, withBetas.Betas.Item2);
                        }
                    }
                }
            }

            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);
        }
    }
}
