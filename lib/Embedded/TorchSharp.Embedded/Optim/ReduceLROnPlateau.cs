namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Lowers the rate when a measure has not become better for some time.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool _smallerIsBetter;
                    private readonly double _factor;
                    private readonly int _patience;
                    private readonly double _threshold;
                    private readonly bool _relative;
                    private readonly int _cooldown;
                    private readonly IList<double>? _minimum;
                    private readonly double _eps;
                    private double _best;
                    private int _bad;
                    private int _cooling;

                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false)
                        : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1 || mode is not ("min" or "max") || threshold_mode is not ("rel" or "abs"))
                            throw new ArgumentException($"ReduceLROnPlateau expects a factor below 1, mode min or max and threshold_mode rel or abs, got {factor}, {mode} and {threshold_mode}.");
                        (_smallerIsBetter, _factor, _patience, _threshold, _relative) = (mode == "min", factor, patience, threshold, threshold_mode == "rel");
                        (_cooldown, _minimum, _eps) = (cooldown, min_lr, eps);
                        _best = _smallerIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    public override void step(int? epoch) =>
                        throw new InvalidOperationException("ReduceLROnPlateau needs the measure that it watches: call step(value).");

                    public override void step(double current, int? epoch = null)
                    {
                        _last_epoch = epoch ?? _last_epoch + 1;
                        _bad = IsBetter(current) ? 0 : _bad + 1;
                        if (_bad == 0)
                            _best = current;
                        if (_cooling > 0)
                        {
                            _cooling--;
                            _bad = 0;
                        }
                        if (_bad > _patience)
                        {
                            Reduce();
                            (_cooling, _bad) = (_cooldown, 0);
                        }
                        _last_lrs = [.. _optimizer.ParamGroups.Select(group => group.LearningRate)];
                    }

                    private protected override double Rate(double initial, int epoch) => initial;

                    private bool IsBetter(double value)
                    {
                        var margin = _relative ? Math.Abs(_best) * _threshold : _threshold;
                        margin = double.IsInfinity(margin) ? 0 : margin;
                        return _smallerIsBetter ? value < _best - margin : value > _best + margin;
                    }

                    private void Reduce()
                    {
                        foreach (var (group, i) in _optimizer.ParamGroups.Select((group, i) => (group, i)))
                        {
                            var floor = _minimum is null ? 0 : _minimum[Math.Min(i, _minimum.Count - 1)];
                            var reduced = Math.Max(group.LearningRate * _factor, floor);
                            if (group.LearningRate - reduced > _eps)
                                group.LearningRate = reduced;
                        }
                    }
                }
            }

            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);
        }
    }
}
