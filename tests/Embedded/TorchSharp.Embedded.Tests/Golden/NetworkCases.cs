using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>The cases of make_networks.py, by the same names, as this library writes them.</summary>
internal static class NetworkCases
{
    private static Tensor Target => tensor(new[] { 2L, 0, 1, 2 });
    private static Tensor Weight => tensor(new[] { 0.5f, 1, 2 });

    private static Tensor Signs => ones(4, 3).tril() * 2 - 1;
    private static Tensor Bags => tensor(new[,] { { 0L, 1, 4 }, { 4, 4, 1 } });
    private static Tensor Flat => tensor(new[] { 0L, 1, 4, 4, 3, 1, 2 });
    private static Tensor Offsets => tensor(new[] { 0L, 3, 3, 5 });

    public static readonly Dictionary<string, Func<Tensor[]>> All = new()
    {
        ["rand_5"] = () => [rand(5)],
        ["rand_20"] = () => [rand(20)],
        ["rand_2x3"] = () => [rand(2, 3)],
        ["randn_7"] = () => [randn(7)],
        ["randn_16"] = () => [randn(16)],
        ["randn_20"] = () => [randn(20)],
        ["randn_4x9"] = () => [randn(4, 9)],
        ["rand_double"] = () => [rand(4, ScalarType.Float64)],
        ["randn_double"] = () => [randn(3, ScalarType.Float64), randn(21, ScalarType.Float64)],
        ["randn_one_at_a_time"] = () => [randn(1), randn(3), randn(17), randn(2)],
        ["randint"] = () => [randint(0, 10, new long[] { 12 }), randint(-5, 1L << 40, new long[] { 4 })],
        ["randperm"] = () => [randperm(10), randperm(1), randperm(37)],
        ["uniform"] = () => [empty(9).uniform_(-2, 3)],
        ["normal"] = () => [empty(9).normal_(1, 2), empty(18).normal_(1, 2)],
        ["bernoulli_number"] = () => [empty(30).bernoulli_(0.3)],
        ["bernoulli_tensor"] = () => [bernoulli(linspace(0, 1, 30))],
        ["exponential"] = () => [empty(9).exponential_(2)],
        ["multinomial_one"] = () => [stack(Enumerable.Range(0, 12).Select(_ => multinomial(tensor(new[] { 0.1f, 0.2f, 0.3f, 0.4f }), 1)))],
        ["multinomial_replacement"] = () => [multinomial(tensor(new[] { 0.1f, 0.2f, 0.3f, 0.4f }), 20, replacement: true)],
        ["multinomial_rows"] = () => [multinomial(tensor(new[,] { { 0.1f, 0.2f, 0.3f, 0.4f }, { 5, 1, 1, 1 } }), 3)],
        ["dropout"] = () => [F.dropout(ones(4, 6), 0.3)],
        ["randn_like_after_seed"] = () => [randn_like(zeros(3, 7))],

        ["xavier_uniform_"] = () => [nn.init.xavier_uniform_(empty(5, 7))],
        ["xavier_normal_"] = () => [nn.init.xavier_normal_(empty(5, 7))],
        ["kaiming_uniform_"] = () => [nn.init.kaiming_uniform_(empty(5, 7))],
        ["kaiming_normal_"] = () => [nn.init.kaiming_normal_(empty(5, 7))],
        ["orthogonal_"] = () => [nn.init.orthogonal_(empty(5, 7))],
        ["kaiming_relu_fan_out"] = () => [nn.init.kaiming_normal_(empty(5, 7), mode: nn.init.FanInOut.FanOut, nonlinearity: nn.init.NonlinearityType.ReLU)],
        ["linear_weights"] = () => [.. nn.Linear(7, 4).parameters()],
        ["embedding_weights"] = () => [.. nn.Embedding(5, 3, padding_idx: 1).parameters()],
        ["embedding_bag_weights"] = () => [.. nn.EmbeddingBag(5, 3, padding_index: 1).parameters()],
        ["rnn_weights"] = () => [.. nn.RNN(3, 4, 2, bidirectional: true).parameters()],
        ["lstm_cell_weights"] = () => [.. nn.LSTMCell(3, 4).parameters()],
        ["sequential_weights"] = () => [.. nn.Sequential(("0", nn.Linear(3, 4)), ("1", nn.Tanh()), ("2", nn.Linear(4, 2))).parameters()],

        ["linear"] = () => Run(nn.Linear(3, 4), randn(2, 5, 3)),
        ["embedding"] = () => Run(nn.Embedding(5, 3, padding_idx: 1), tensor(new[,] { { 0L, 1, 4 }, { 4, 4, 1 } })),
        ["layer_norm"] = () => Run(nn.LayerNorm([3, 4]), randn(2, 3, 4)),
        ["batch_norm"] = () =>
        {
            var module = nn.BatchNorm1d(3);
            return [.. Run(module, randn(6, 3)), module.running_mean!, module.running_var!];
        },
        ["batch_norm_eval"] = () =>
        {
            var module = nn.BatchNorm1d(3);
            module.eval();
            return Run(module, randn(2, 3, 4));
        },
        ["mlp"] = () => Run(nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2), nn.LogSoftmax(1)), randn(5, 3)),
        ["rnn"] = () => Run(nn.RNN(3, 4), randn(5, 2, 3)),
        ["rnn_relu"] = () => Run(nn.RNN(3, 4, 2, nn.NonLinearities.ReLU, bias: false), randn(5, 2, 3)),
        ["lstm"] = () => Run(nn.LSTM(3, 4), randn(5, 2, 3)),
        ["lstm_deep"] = () => Run(nn.LSTM(3, 4, 2, batchFirst: true, bidirectional: true), randn(2, 5, 3)),
        ["gru"] = () => Run(nn.GRU(3, 4), randn(5, 2, 3)),
        ["gru_deep"] = () => Run(nn.GRU(3, 4, 2, bidirectional: true), randn(5, 2, 3)),
        ["lstm_dropout"] = () => Run(nn.LSTM(3, 4, 2, dropout: 0.4), randn(5, 2, 3)),
        ["rnn_cell"] = () =>
        {
            var module = nn.RNNCell(3, 4);
            return Run(module, [randn(2, 3), randn(2, 4)], x => [module.call(x[0], x[1])]);
        },
        ["gru_cell"] = () =>
        {
            var module = nn.GRUCell(3, 4);
            return Run(module, [randn(2, 3), randn(2, 4)], x => [module.call(x[0], x[1])]);
        },
        ["lstm_cell"] = () =>
        {
            var module = nn.LSTMCell(3, 4);
            return Run(module, [randn(2, 3)], x => module.call(x[0]) is var (h, c) ? [h, c] : []);
        },
        ["conv1d"] = () => Run(nn.Conv1d(3, 4, 3, stride: 2, padding: 1, dilation: 2), randn(2, 3, 11)),
        ["conv1d_groups"] = () => Run(nn.Conv1d(4, 6, 2, Padding.Same, groups: 2), randn(2, 4, 5)),
        ["embedding_bag_sum"] = () => Bag(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum), Bags),
        ["embedding_bag_mean"] = () => Bag(nn.EmbeddingBag(5, 3), Bags),
        ["embedding_bag_max"] = () => Bag(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max), Bags),
        ["embedding_bag_offsets_sum"] = () => Bag(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum, padding_index: 1), Flat, Offsets),
        ["embedding_bag_offsets_mean"] = () => Bag(nn.EmbeddingBag(5, 3, padding_index: 1), Flat, Offsets),
        ["embedding_bag_offsets_max"] = () => Bag(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max, padding_index: 1), Flat, Offsets),
        ["embedding_bag_ends"] = () => Bag(nn.EmbeddingBag(5, 3, include_last_offset: true), tensor(new[] { 0L, 1, 4, 4 }), tensor(new[] { 0L, 3, 4 })),
        ["embedding_bag_weighted"] = () =>
        {
            var weights = rand(2, 3, requires_grad: true);
            return [.. Bag(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum), Bags, null, weights), weights.grad!];
        },
        ["conv1d_reflect"] = () => Run(nn.Conv1d(3, 4, 3, padding: 2, padding_mode: PaddingModes.Reflect), randn(2, 3, 6)),
        ["conv1d_replicate"] = () => Run(nn.Conv1d(3, 4, 3, padding: 2, padding_mode: PaddingModes.Replicate), randn(2, 3, 6)),
        ["conv1d_circular"] = () => Run(nn.Conv1d(3, 4, 3, padding: 2, padding_mode: PaddingModes.Circular), randn(2, 3, 6)),
        ["batch_norm_cumulative"] = () =>
        {
            var module = nn.BatchNorm1d(3);
            module.momentum = null;
            return [.. Run(module, randn(6, 3)), .. Run(module, randn(6, 3)), module.running_mean!, module.running_var!];
        },
        ["attention"] = () => Attention(null, null),
        ["attention_masked"] = () => Attention(ones(3, 5).triu(1).@bool(), tensor(new[,] { { false, false, false, false, false }, { false, false, true, true, true } })),
        ["transformer_layer"] = () => Encoder(0.0),
        ["transformer_layer_dropout"] = () => Encoder(0.2),
        ["packed_lstm"] = () =>
        {
            var module = nn.LSTM(3, 4, 2, bidirectional: true);
            return Packed(module, x => module.call(x) is var (output, h, c) ? (output, [h, c]) : default);
        },
        ["packed_gru"] = () =>
        {
            var module = nn.GRU(3, 4);
            return Packed(module, x => module.call(x) is var (output, h) ? (output, [h]) : default);
        },
        ["packed_rnn"] = () =>
        {
            var module = nn.RNN(3, 4, bidirectional: true);
            return Packed(module, x => module.call(x) is var (output, h) ? (output, [h]) : default);
        },

        ["cross_entropy"] = () => Loss(x => F.cross_entropy(x, Target)),
        ["cross_entropy_none"] = () => Loss(x => F.cross_entropy(x, Target, reduction: nn.Reduction.None)),
        ["cross_entropy_sum"] = () => Loss(x => F.cross_entropy(x, Target, reduction: nn.Reduction.Sum)),
        ["cross_entropy_weight"] = () => Loss(x => F.cross_entropy(x, Target, Weight)),
        ["cross_entropy_ignore"] = () => Loss(x => F.cross_entropy(x, Target, ignore_index: 2)),
        ["cross_entropy_smoothing"] = () => Loss(x => F.cross_entropy(x, Target, label_smoothing: 0.2)),
        ["cross_entropy_all"] = () => Loss(x => F.cross_entropy(x, Target, Weight, ignore_index: 0, label_smoothing: 0.2)),
        ["cross_entropy_sequences"] = () => Loss(x => F.cross_entropy(x, tensor(new[,] { { 0L, 1 }, { 2, 0 } })), 2, 3, 2),
        ["cross_entropy_probabilities"] = () => Loss(x => F.cross_entropy(x, Rows(0.2f, 0.3f, 0.5f), label_smoothing: 0.1)),
        ["nll"] = () => Loss(x => F.nll_loss(x.log_softmax(1), Target, Weight)),
        ["mse"] = () => Loss(x => F.mse_loss(x, ones(4, 3))),
        ["l1"] = () => Loss(x => F.l1_loss(x, ones(4, 3))),
        ["smooth_l1"] = () => Loss(x => F.smooth_l1_loss(x, ones(4, 3), beta: 0.5)),
        ["huber"] = () => Loss(x => F.huber_loss(x, ones(4, 3), 0.7)),
        ["bce"] = () => Loss(x => F.binary_cross_entropy(x.sigmoid(), Rows(1, 0, 1))),
        ["bce_logits"] = () => Loss(x => F.binary_cross_entropy_with_logits(x, Rows(1, 0, 1), pos_weights: Weight)),
        ["margin_ranking"] = () => Loss(x => F.margin_ranking_loss(x, zeros(4, 3), Signs, 0.3)),
        ["soft_margin"] = () => Loss(x => F.soft_margin_loss(x, Signs)),
        ["nll_sequences"] = () => Loss(x => F.nll_loss(x.log_softmax(1), tensor(new[,] { { 0L, 1 }, { 2, 0 } }), reduction: nn.Reduction.Sum), 2, 3, 2),
        ["bce_weight"] = () => Loss(x => F.binary_cross_entropy(x.sigmoid(), Rows(1, 0, 1), Weight, nn.Reduction.Sum)),
        ["bce_logits_weight"] = () => Loss(x => F.binary_cross_entropy_with_logits(x, Rows(1, 0, 1), Weight, nn.Reduction.None)),
        ["kl_div_batch"] = () => Loss(x => F.kl_div(x.log_softmax(1), Rows(0.2f, 0.3f, 0.5f), false, nn.Reduction.None)),
        ["smooth_l1_sum"] = () => Loss(x => F.smooth_l1_loss(x, ones(4, 3), nn.Reduction.Sum)),
        ["kl_div"] = () => Loss(x => F.kl_div(x.log_softmax(1), Rows(0.2f, 0.8f, 0), false, nn.Reduction.Sum)),
        ["kl_div_log"] = () => Loss(x => F.kl_div(x.log_softmax(1), Rows(0.2f, 0.3f, 0.5f).log(), true)),

        ["sgd"] = () => Descend(p => optim.SGD(p, 0.1)),
        ["sgd_momentum"] = () => Descend(p => optim.SGD(p, 0.1, momentum: 0.9, weight_decay: 0.01, dampening: 0.1)),
        ["sgd_nesterov"] = () => Descend(p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true)),
        ["adam"] = () => Descend(p => optim.Adam(p, 0.05, weight_decay: 0.01)),
        ["adam_amsgrad"] = () => Descend(p => optim.Adam(p, 0.05, amsgrad: true)),
        ["adamw"] = () => Descend(p => optim.AdamW(p, 0.05, weight_decay: 0.1)),
        ["rmsprop"] = () => Descend(p => optim.RMSProp(p, 0.01)),
        ["rmsprop_centered"] = () => Descend(p => optim.RMSProp(p, 0.01, momentum: 0.5, centered: true)),
        ["adagrad"] = () => Descend(p => optim.Adagrad(p, 0.1, lr_decay: 0.1)),
        ["clip_grad_norm"] = ClippedNorm,

        ["step_lr"] = () => Rates(o => optim.lr_scheduler.StepLR(o, 3, 0.5)),
        ["exponential_lr"] = () => Rates(o => optim.lr_scheduler.ExponentialLR(o, 0.9)),
        ["cosine_lr"] = () => Rates(o => optim.lr_scheduler.CosineAnnealingLR(o, 8, 0.01)),
        ["lambda_lr"] = () => Rates(o => optim.lr_scheduler.LambdaLR(o, epoch => 1.0 / (epoch + 1))),
        ["linear_lr"] = () => Rates(o => optim.lr_scheduler.LinearLR(o, 0.25, 1.0, 5)),
        ["multi_step_lr"] = () => Rates(o => optim.lr_scheduler.MultiStepLR(o, [2, 5, 9], 0.3)),
        ["constant_lr"] = () => Rates(o => optim.lr_scheduler.ConstantLR(o, 0.25, 4)),
        ["polynomial_lr"] = () => Rates(o => optim.lr_scheduler.PolynomialLR(o, 8, 2.0)),
        ["one_cycle_three_phases"] = () => Rates(o => optim.lr_scheduler.OneCycleLR(o, 1.0, total_steps: 13, three_phase: true, anneal_strategy: optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear)),
        ["plateau"] = () => Plateau(o => optim.lr_scheduler.ReduceLROnPlateau(o, factor: 0.5, patience: 1)),
        ["plateau_cooldown"] = () => Plateau(o => optim.lr_scheduler.ReduceLROnPlateau(o, factor: 0.5, patience: 1, cooldown: 2, threshold: 0.01, threshold_mode: "abs", min_lr: [0.1])),
        ["plateau_max"] = () => Plateau(o => optim.lr_scheduler.ReduceLROnPlateau(o, mode: "max", factor: 0.3, patience: 2)),
        ["parameter_groups"] = Groups,
        ["clip_grad_value"] = () =>
        {
            var model = nn.Linear(3, 2);
            (model.call(randn(4, 3)).pow(2).sum() * 10).backward();
            nn.utils.clip_grad_value_(model.parameters(), 3.0);
            return [.. model.parameters().Select(parameter => parameter.grad!), nn.utils.parameters_to_vector(model.parameters())];
        },
        ["clip_grad_norm_largest"] = () =>
        {
            var model = nn.Linear(3, 2);
            (model.call(randn(4, 3)).pow(2).sum() * 10).backward();
            var norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0, double.PositiveInfinity);
            return [tensor(norm), .. model.parameters().Select(parameter => parameter.grad!)];
        },
        ["transformer_encoder"] = () =>
        {
            var input = randn(5, 2, 8);
            var module = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, 0.0, nn.Activations.GELU), 2);
            return Run(module, [input], x => [module.call(x[0])]);
        },
        ["one_cycle_lr"] = () => Rates(o => optim.lr_scheduler.OneCycleLR(o, 1.0, total_steps: 13)),

        ["lstm_training_200_steps"] = Training,
    };

    private static Tensor[] Run(nn.Module<Tensor, Tensor> module, Tensor input) => Run(module, [input], x => [module.call(x[0])]);

    private static Tensor[] Run(RNN module, Tensor input) => Run(module, [input], x => module.call(x[0]) is var (output, h) ? [output, h] : []);

    private static Tensor[] Run(GRU module, Tensor input) => Run(module, [input], x => module.call(x[0]) is var (output, h) ? [output, h] : []);

    private static Tensor[] Run(LSTM module, Tensor input) => Run(module, [input], x => module.call(x[0]) is var (output, h, c) ? [output, h, c] : []);

    private static Tensor[] Run(nn.Module module, Tensor[] inputs, Func<Tensor[], Tensor[]> call)
    {
        foreach (var input in inputs.Where(input => input.is_floating_point()))
            input.requires_grad = true;
        var outputs = call(inputs);
        autograd.backward(outputs, [.. outputs.Select(output => arange(output.numel(), dtype: output.dtype).cos().reshape(output.shape))]);
        return [.. outputs, .. module.parameters().Select(parameter => parameter.grad!), .. inputs.Where(input => input.is_floating_point()).Select(input => input.grad!)];
    }

    private static Tensor[] Bag(EmbeddingBag module, Tensor input, Tensor? offsets = null, Tensor? weights = null)
    {
        var output = module.call(input, offsets, weights);
        output.backward([arange(output.numel(), dtype: output.dtype).cos().reshape(output.shape)]);
        return [output, .. module.parameters().Select(parameter => parameter.grad!)];
    }

    private static Tensor[] Attention(Tensor? mask, Tensor? padding)
    {
        var module = nn.MultiheadAttention(8, 2);
        var (query, memory) = (randn(3, 2, 8), randn(5, 2, 8));
        var (output, weights) = module.call(query, memory, memory, padding, true, mask);
        output.pow(2).sum().backward();
        return [output, weights, .. module.parameters().Select(parameter => parameter.grad!)];
    }

    private static Tensor[] Encoder(double dropout)
    {
        var layer = nn.TransformerEncoderLayer(8, 2, 16, dropout);
        var x = randn(4, 2, 8, requires_grad: true);
        var output = layer.call(x, ones(4, 4).triu(1).@bool());
        (output * arange(64, ScalarType.Float32).cos().view(4, 2, 8)).sum().backward();
        return [output, x.grad!, .. layer.parameters().Select(parameter => parameter.grad!)];
    }

    private static Tensor[] Packed(nn.Module module, Func<nn.utils.rnn.PackedSequence, (nn.utils.rnn.PackedSequence, Tensor[])> call)
    {
        var data = randn(5, 3, 3);
        var sequence = nn.utils.rnn.pack_padded_sequence(data, tensor(new[] { 2L, 5, 3 }), enforce_sorted: false);
        var (output, states) = call(sequence);
        var (padded, lengths) = nn.utils.rnn.pad_packed_sequence(output);
        states.Aggregate(padded.sum(), (sum, state) => sum + state.pow(2).sum()).backward();
        return [padded, lengths, .. states, .. module.parameters().Select(parameter => parameter.grad!)];
    }

    private static Tensor Rows(params float[] row) => tensor(row).repeat(4, 1);

    private static Tensor[] Loss(Func<Tensor, Tensor> loss, params long[] shape)
    {
        var x = randn(shape.Length == 0 ? [4, 3] : shape, requires_grad: true);
        var value = loss(x);
        value.sum().backward();
        return [value, x.grad!];
    }

    private static Tensor[] Plateau(Func<optim.Optimizer, optim.lr_scheduler.LRScheduler> make)
    {
        using var optimizer = optim.SGD([new Parameter(zeros(1))], 0.5);
        var scheduler = make(optimizer);
        var track = new List<double>();
        foreach (var measure in new[] { 5.0, 4.0, 4.0, 4.0, 3.9999, 4.1, 4.2, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 2.0 })
        {
            scheduler.step(measure);
            track.Add(optimizer.ParamGroups.First().LearningRate);
        }
        return [tensor(track.ToArray())];
    }

    private static Tensor[] Groups()
    {
        var (first, second) = (nn.Linear(3, 2), nn.Linear(2, 2));
        using var optimizer = optim.AdamW(
            [new AdamW.ParamGroup(first.parameters(), new AdamW.Options()), new AdamW.ParamGroup(second.parameters(), new AdamW.Options { LearningRate = 0.2, weight_decay = 0.3 })],
            0.05, weight_decay: 0.01);
        var scheduler = optim.lr_scheduler.StepLR(optimizer, 2, 0.5);
        var (x, y) = (randn(8, 3), randn(8, 2));
        for (var i = 0; i < 5; i++)
        {
            optimizer.zero_grad();
            F.mse_loss(second.call(first.call(x)), y).backward();
            optimizer.step();
            scheduler.step();
        }
        return [.. first.parameters(), .. second.parameters()];
    }

    private static Tensor[] Descend(Func<IEnumerable<Parameter>, optim.Optimizer> make)
    {
        var model = nn.Linear(3, 2);
        var optimizer = make(model.parameters());
        var (x, y) = (randn(8, 3), randn(8, 2));
        var track = new List<Tensor>();
        for (var i = 0; i < 6; i++)
        {
            optimizer.zero_grad();
            F.mse_loss(model.call(x), y).backward();
            optimizer.step();
            track.Add(model.weight.detach().clone());
        }
        return [stack(track)];
    }

    private static Tensor[] ClippedNorm()
    {
        var model = nn.Linear(3, 2);
        (model.call(randn(4, 3)).pow(2).sum() * 10).backward();
        var norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0);
        return [tensor(norm), .. model.parameters().Select(parameter => parameter.grad!)];
    }

    private static Tensor[] Rates(Func<optim.Optimizer, optim.lr_scheduler.LRScheduler> make)
    {
        var optimizer = optim.SGD([zeros(1).AsParameter()], 0.5, momentum: 0.9);
        var scheduler = make(optimizer);
        var track = new List<double>();
        for (var epoch = 0; epoch < 12; epoch++)
        {
            track.Add(optimizer.ParamGroups.First().LearningRate);
            optimizer.step();
            scheduler.step();
        }
        return [tensor(track.ToArray())];
    }

    private sealed class CharacterModel : nn.Module<Tensor, Tensor>
    {
        private readonly Embedding embedding = nn.Embedding(12, 8);
        private readonly LSTM lstm = nn.LSTM(8, 16);
        private readonly Linear head = nn.Linear(16, 12);

        public CharacterModel()
            : base(nameof(CharacterModel)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var (output, _, _) = lstm.call(embedding.call(input));
            return head.call(output).MoveToOuterDisposeScope();
        }
    }

    private static Tensor[] Training()
    {
        using var model = new CharacterModel();
        using var optimizer = optim.Adam(model.parameters(), 0.01);
        var text = randint(0, 12, new long[] { 64 }).repeat(4);
        var losses = new List<float>();
        for (var step = 0; step < 200; step++)
        {
            using var scope = NewDisposeScope();
            var starts = randint(0, 200, new long[] { 4 }).data<long>().ToArray();
            var x = stack(starts.Select(s => text.narrow(0, s, 16)), 1);
            var y = stack(starts.Select(s => text.narrow(0, s + 1, 16)), 1);
            optimizer.zero_grad();
            var loss = F.cross_entropy(model.call(x).view(-1, 12), y.reshape(-1));
            loss.backward();
            nn.utils.clip_grad_norm_(model.parameters(), 0.5);
            optimizer.step();
            losses.Add(loss.item<float>());
        }
        return [tensor(losses.ToArray())];
    }
}
