namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rate of every parameter group, epoch by epoch.</summary>
            public abstract class LRScheduler
            {
                private protected readonly Optimizer _optimizer;
                private protected IList<double> _last_lrs = [];
                private protected int _last_epoch;
                protected int _step_count;

                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    if (last_epoch != -1)
                        return;
                    foreach (var group in optimizer.ParamGroups)
                        group.InitialLearningRate = group.LearningRate;
                }

                public virtual void step() => step((int?)null);

                public virtual void step(int? epoch)
                {
                    _last_epoch = epoch ?? _last_epoch + 1;
                    _step_count++;
                    foreach (var group in _optimizer.ParamGroups)
                        group.LearningRate = Rate(group.InitialLearningRate, _last_epoch);
                    _last_lrs = [.. _optimizer.ParamGroups.Select(group => group.LearningRate)];
                }

                /// <summary>For schedulers that watch a measure instead of the time.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The first step belongs to the constructor: it sets the rate of epoch 0.</summary>
                private protected void Start() => step();

                private protected abstract double Rate(double initial, int epoch);
            }
        }
    }
}
