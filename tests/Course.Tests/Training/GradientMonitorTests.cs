using Course.Models;
using Course.Training;
using static TorchSharp.torch;

namespace Course.Tests.Training;

[Collection(Seeded.Name)]
public sealed class GradientMonitorTests
{
    [Fact]
    public void Norms_are_Euclidean_and_the_whole_is_that_of_its_parts()
    {
        using var scope = NewDisposeScope();
        using var model = nn.Linear(2, 1);
        Assert.Equal(0, GradientMonitor.Norm(model));
        model.call(tensor(new float[,] { { 3, 4 } })).sum().backward();
        Assert.Equal([("weight", 5.0), ("bias", 1.0)], GradientMonitor.Parameters(model));
        Assert.Equal(Math.Sqrt(26), GradientMonitor.Norm(model), 1e-6);
    }

    [Fact]
    public void Over_time_a_linear_chain_shrinks_by_its_weight_at_every_step()
    {
        using var scope = NewDisposeScope();
        using RnnCell cell = new(1, 1);
        using (no_grad())
        {
            cell.W_xh.fill_(0.001);
            cell.W_hh.fill_(0.5);
            cell.b_h.fill_(0);
        }

        // Near zero tanh is the identity, so dh⟨T⟩/dh⟨t⟩ is 0.5 to the power of T − t.
        var norms = GradientMonitor.OverTime(cell, ones(1, 6, 1) * 1e-3, h => h.sum());
        for (var t = 0; t < 6; t++)
        {
            Assert.Equal(Math.Pow(0.5, 5 - t), norms[t], 1e-6);
        }
    }

    [Fact]
    public void Over_time_an_LSTM_that_forgets_nothing_keeps_the_gradient_of_its_cell_state()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using LstmCell cell = new(1, 1);
        using (no_grad())
        {
            foreach (var parameter in cell.parameters())
            {
                parameter.zero_();
            }

            cell.b_f.fill_(20);
            cell.b_o.fill_(20);
        }

        var norms = GradientMonitor.OverTime(cell, zeros(1, 8, 1), h => h.sum());
        Assert.All(norms[..^1], norm => Assert.Equal(1, norm, 1e-5));
        Assert.Equal(Math.Sqrt(2), norms[^1], 1e-5); // at the last step h itself counts too
    }

    [Fact]
    public void Over_time_central_differences_agree()
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        using GruCell cell = new(2, 3);
        var x = randn(1, 5, 2);
        var norms = GradientMonitor.OverTime(cell, x, h => h.pow(2).sum());

        using var plain = no_grad();
        double LossFrom(int t, int unit, double change)
        {
            var state = cell.ZeroState(1);
            for (var step = 0; step < 5; step++)
            {
                state = cell.call(x.select(1, step), state);
                if (step == t)
                {
                    state.H[0, unit] += change;
                }
            }

            return state.H.pow(2).sum().item<float>();
        }

        for (var t = 0; t < 5; t++)
        {
            var slopes = Enumerable.Range(0, 3).Select(unit => (LossFrom(t, unit, 0.01) - LossFrom(t, unit, -0.01)) / 0.02);
            Assert.Equal(Math.Sqrt(slopes.Sum(slope => slope * slope)), norms[t], 1e-3);
        }
    }
}
