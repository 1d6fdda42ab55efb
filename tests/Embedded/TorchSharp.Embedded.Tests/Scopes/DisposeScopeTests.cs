using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Scopes;

public class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it_and_nothing_else()
    {
        using var before = ones(3);
        Tensor inside, moved, detached;
        using (var scope = NewDisposeScope())
        {
            inside = before + 1;
            moved = (before + 2).MoveToOuterDisposeScope();
            detached = (before + 3).DetachFromDisposeScope();
            Assert.Equal(1, scope.DisposablesCount);
            Assert.True(scope.Contains(inside));
        }
        Assert.True(inside.IsInvalid);
        Assert.False(before.IsInvalid);
        Assert.Equal(3f, moved[0].item<float>());
        Assert.Equal(4f, detached[0].item<float>());
    }

    [Fact]
    public void Moving_out_of_the_inner_of_two_scopes_leaves_it_to_the_outer()
    {
        Tensor x;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
                x = ones(2).MoveToOuterDisposeScope();
            Assert.False(x.IsInvalid);
        }
        Assert.True(x.IsInvalid);
    }

    [Fact]
    public void Using_a_disposed_tensor_says_so()
    {
        var x = ones(2);
        x.Dispose();
        Assert.Contains("disposed", Assert.Throws<ObjectDisposedException>(() => x + 1).Message);
    }

    [Fact]
    public void A_view_keeps_the_memory_of_a_disposed_tensor()
    {
        var x = arange(6, ScalarType.Float32);
        var row = x.view(2, 3)[1];
        x.Dispose();
        using var others = ones(6);
        Assert.Equal([3f, 4f, 5f], row.data<float>().ToArray());
    }

    [Fact]
    public void Statistics_count_what_is_alive()
    {
        DisposeScopeManager.Statistics.Reset();
        using (NewDisposeScope())
            _ = ones(2) + 1;
        Assert.Equal(0, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.Equal(2, DisposeScopeManager.Statistics.CreatedInScopeCount);
    }

    [Fact]
    public void DisposeEverythingBut_keeps_what_it_is_told()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (ones(1), ones(1));
        scope.DisposeEverythingBut(b);
        Assert.True(a.IsInvalid);
        Assert.False(b.IsInvalid);
    }

    [Fact]
    public void A_training_loop_in_scopes_allocates_next_to_no_arrays()
    {
        using var model = nn.Linear(64, 64);
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        using var x = randn(32, 64);
        for (var i = 0; i < 20; i++)
            Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
            Step();
        var perStep = (GC.GetAllocatedBytesForCurrentThread() - before) / 50;
        // The step works on some 60 kB of numbers; what remains are the handles to them.
        Assert.True(perStep < 12_000, $"{perStep} bytes a step");

        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), x).backward();
            optimizer.step();
        }
    }

    [Fact]
    public void A_parameter_belongs_to_the_scope_it_was_made_in_also_when_a_module_holds_it()
    {
        Scale inside;
        using var around = NewDisposeScope();
        using (NewDisposeScope())
            inside = new Scale();
        Assert.True(inside.weight.IsInvalid);
        Assert.False(new Scale().weight.IsInvalid);
    }

    [Fact]
    public void Layers_made_of_tensors_own_their_parameters_and_the_others_leave_them_to_the_scope()
    {
        nn.Module[] own, others;
        using (NewDisposeScope())
        {
            own = [nn.Linear(2, 3), nn.LayerNorm(4), nn.BatchNorm1d(3), nn.Conv1d(2, 3, 2)];
            others =
            [
                nn.Embedding(3, 2), nn.EmbeddingBag(3, 2), nn.RNN(2, 3), nn.LSTM(2, 3), nn.GRU(2, 3),
                nn.RNNCell(2, 3), nn.LSTMCell(2, 3), nn.GRUCell(2, 3),
            ];
        }
        Assert.All(own, module => Assert.NotEmpty(module.parameters()));
        Assert.All(others, module => Assert.Empty(module.parameters()));
    }

    private sealed class Scale : nn.Module<Tensor, Tensor>
    {
        public readonly Modules.Parameter weight = nn.Parameter(ones(3));

        public Scale()
            : base(nameof(Scale)) => RegisterComponents();

        public override Tensor forward(Tensor x) => x * weight;
    }
}
