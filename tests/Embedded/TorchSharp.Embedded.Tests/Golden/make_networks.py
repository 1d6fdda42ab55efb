"""Writes networks.json: random numbers, initial weights, layers, losses and training runs as PyTorch 1.13 (no MKL) computes them.

Every case starts with torch.manual_seed(7). NetworkCases.cs repeats each by name.
"""
import json
import os

import torch
from torch import nn

from make_operations import pack

torch.set_num_threads(1)
F = nn.functional
CASES = []


def case(name, function):
    torch.manual_seed(7)
    outputs = function()
    outputs = list(outputs) if isinstance(outputs, (tuple, list)) else [outputs]
    CASES.append({"name": name, "outputs": [pack(o) for o in outputs]})


# ---- random numbers ----
for size in ((5,), (20,), (2, 3)):
    case("rand_" + "x".join(map(str, size)), lambda s=size: torch.rand(*s))
for size in ((7,), (16,), (20,), (4, 9)):
    case("randn_" + "x".join(map(str, size)), lambda s=size: torch.randn(*s))
case("rand_double", lambda: torch.rand(4, dtype=torch.float64))
case("randn_double", lambda: (torch.randn(3, dtype=torch.float64), torch.randn(21, dtype=torch.float64)))
case("randn_one_at_a_time", lambda: (torch.randn(1), torch.randn(3), torch.randn(17), torch.randn(2)))
case("randint", lambda: (torch.randint(0, 10, (12,)), torch.randint(-5, 2**40, (4,))))
case("randperm", lambda: (torch.randperm(10), torch.randperm(1), torch.randperm(37)))
case("uniform", lambda: torch.empty(9).uniform_(-2, 3))
case("normal", lambda: (torch.empty(9).normal_(1, 2), torch.empty(18).normal_(1, 2)))
case("bernoulli_number", lambda: torch.empty(30).bernoulli_(0.3))
case("bernoulli_tensor", lambda: torch.bernoulli(torch.linspace(0, 1, 30)))
case("exponential", lambda: torch.empty(9).exponential_(2))
case("multinomial_one", lambda: torch.stack([torch.multinomial(torch.tensor([0.1, 0.2, 0.3, 0.4]), 1) for _ in range(12)]))
case("multinomial_replacement", lambda: torch.multinomial(torch.tensor([0.1, 0.2, 0.3, 0.4]), 20, replacement=True))
case("multinomial_rows", lambda: torch.multinomial(torch.tensor([[0.1, 0.2, 0.3, 0.4], [5.0, 1, 1, 1]]), 3))
case("dropout", lambda: F.dropout(torch.ones(4, 6), 0.3))
case("randn_like_after_seed", lambda: torch.randn_like(torch.zeros(3, 7)))

# ---- initial weights ----
for init in ("xavier_uniform_", "xavier_normal_", "kaiming_uniform_", "kaiming_normal_", "orthogonal_"):
    case(init, lambda i=init: getattr(nn.init, i)(torch.empty(5, 7)))
case("kaiming_relu_fan_out", lambda: nn.init.kaiming_normal_(torch.empty(5, 7), mode="fan_out", nonlinearity="relu"))
case("linear_weights", lambda: list(nn.Linear(7, 4).parameters()))
case("embedding_weights", lambda: list(nn.Embedding(5, 3, padding_idx=1).parameters()))
case("embedding_bag_weights", lambda: list(nn.EmbeddingBag(5, 3, padding_idx=1).parameters()))
case("rnn_weights", lambda: list(nn.RNN(3, 4, 2, bidirectional=True).parameters()))
case("lstm_cell_weights", lambda: list(nn.LSTMCell(3, 4).parameters()))
case("sequential_weights", lambda: list(nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).parameters()))


# ---- layers: outputs, then the gradients of the parameters and of the input ----
def run(module, *inputs, pick=lambda o: o):
    inputs = [i.clone().requires_grad_() if i.is_floating_point() else i for i in inputs]
    outputs = pick(module(*inputs))
    outputs = list(outputs) if isinstance(outputs, (tuple, list)) else [outputs]
    sum((o * torch.cos(torch.arange(o.numel(), dtype=o.dtype)).view(o.shape)).sum() for o in outputs).backward()
    return outputs + [p.grad for p in module.parameters()] + [i.grad for i in inputs if i.is_floating_point()]


flat = lambda o: [o[0]] + (list(o[1]) if isinstance(o[1], tuple) else [o[1]])
case("linear", lambda: run(nn.Linear(3, 4), torch.randn(2, 5, 3)))
case("embedding", lambda: run(nn.Embedding(5, 3, padding_idx=1), torch.tensor([[0, 1, 4], [4, 4, 1]])))
case("layer_norm", lambda: run(nn.LayerNorm([3, 4]), torch.randn(2, 3, 4)))
case("batch_norm", lambda: (lambda m: run(m, torch.randn(6, 3)) + [m.running_mean, m.running_var])(nn.BatchNorm1d(3)))
case("batch_norm_eval", lambda: run(nn.BatchNorm1d(3).eval(), torch.randn(2, 3, 4)))
case("mlp", lambda: run(nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2), nn.LogSoftmax(1)), torch.randn(5, 3)))
case("rnn", lambda: run(nn.RNN(3, 4), torch.randn(5, 2, 3), pick=flat))
case("rnn_relu", lambda: run(nn.RNN(3, 4, 2, nonlinearity="relu", bias=False), torch.randn(5, 2, 3), pick=flat))
case("lstm", lambda: run(nn.LSTM(3, 4), torch.randn(5, 2, 3), pick=flat))
case("lstm_deep", lambda: run(nn.LSTM(3, 4, 2, batch_first=True, bidirectional=True), torch.randn(2, 5, 3), pick=flat))
case("gru", lambda: run(nn.GRU(3, 4), torch.randn(5, 2, 3), pick=flat))
case("gru_deep", lambda: run(nn.GRU(3, 4, 2, bidirectional=True), torch.randn(5, 2, 3), pick=flat))
case("lstm_dropout", lambda: run(nn.LSTM(3, 4, 2, dropout=0.4), torch.randn(5, 2, 3), pick=flat))
case("rnn_cell", lambda: run(nn.RNNCell(3, 4), torch.randn(2, 3), torch.randn(2, 4)))
case("gru_cell", lambda: run(nn.GRUCell(3, 4), torch.randn(2, 3), torch.randn(2, 4)))
case("lstm_cell", lambda: run(nn.LSTMCell(3, 4), torch.randn(2, 3)))

case("conv1d", lambda: run(nn.Conv1d(3, 4, 3, stride=2, padding=1, dilation=2), torch.randn(2, 3, 11)))
case("conv1d_groups", lambda: run(nn.Conv1d(4, 6, 2, groups=2, padding="same"), torch.randn(2, 4, 5)))


def bag(module, *inputs, **named):
    output = module(*inputs, **named)
    (output * torch.cos(torch.arange(output.numel(), dtype=output.dtype)).view(output.shape)).sum().backward()
    return [output] + [p.grad for p in module.parameters()]


def weighted_bag():
    weights = torch.rand(2, 3, requires_grad=True)
    return bag(nn.EmbeddingBag(5, 3, mode="sum"), torch.tensor([[0, 1, 4], [4, 4, 1]]), per_sample_weights=weights) + [weights.grad]


bagged = lambda: (torch.tensor([0, 1, 4, 4, 3, 1, 2]), torch.tensor([0, 3, 3, 5]))
for mode in ("sum", "mean", "max"):
    case("embedding_bag_" + mode, lambda m=mode: bag(nn.EmbeddingBag(5, 3, mode=m), torch.tensor([[0, 1, 4], [4, 4, 1]])))
    case("embedding_bag_offsets_" + mode, lambda m=mode: bag(nn.EmbeddingBag(5, 3, mode=m, padding_idx=1), *bagged()))
case("embedding_bag_ends", lambda: bag(nn.EmbeddingBag(5, 3, include_last_offset=True), torch.tensor([0, 1, 4, 4]), torch.tensor([0, 3, 4])))
case("embedding_bag_weighted", weighted_bag)
for mode in ("reflect", "replicate", "circular"):
    case("conv1d_" + mode, lambda m=mode: run(nn.Conv1d(3, 4, 3, padding=2, padding_mode=m), torch.randn(2, 3, 6)))
case("batch_norm_cumulative", lambda: (lambda m: run(m, torch.randn(6, 3)) + run(m, torch.randn(6, 3)) + [m.running_mean, m.running_var])(nn.BatchNorm1d(3, momentum=None)))


def attention(**masks):
    module = nn.MultiheadAttention(8, 2)
    query, memory = torch.randn(3, 2, 8), torch.randn(5, 2, 8)
    output, weights = module(query, memory, memory, **masks)
    output.pow(2).sum().backward()
    return [output, weights] + [p.grad for p in module.parameters()]


case("attention", attention)
case("attention_masked", lambda: attention(attn_mask=torch.ones(3, 5).triu(1).bool(), key_padding_mask=torch.tensor([[False] * 5, [False, False, True, True, True]])))


def encoder(training):
    layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.2 if training else 0.0)
    x = torch.randn(4, 2, 8, requires_grad=True)
    output = layer(x, src_mask=torch.ones(4, 4).triu(1).bool())
    (output * torch.cos(torch.arange(64.0)).view(4, 2, 8)).sum().backward()
    return [output, x.grad] + [p.grad for p in layer.parameters()]


case("transformer_layer", lambda: encoder(False))
case("transformer_layer_dropout", lambda: encoder(True))


def packed(module):
    data = torch.randn(5, 3, 3)
    sequence = nn.utils.rnn.pack_padded_sequence(data, torch.tensor([2, 5, 3]), enforce_sorted=False)
    output, state = module(sequence)
    padded, lengths = nn.utils.rnn.pad_packed_sequence(output)
    states = list(state) if isinstance(state, tuple) else [state]
    (padded.sum() + sum(s.pow(2).sum() for s in states)).backward()
    return [padded, lengths] + states + [p.grad for p in module.parameters()]


case("packed_lstm", lambda: packed(nn.LSTM(3, 4, 2, bidirectional=True)))
case("packed_gru", lambda: packed(nn.GRU(3, 4)))
case("packed_rnn", lambda: packed(nn.RNN(3, 4, bidirectional=True)))


# ---- losses: the value, then the input's gradient ----
def loss(function, *others, shape=(4, 3)):
    x = torch.randn(*shape, requires_grad=True)
    value = function(x, *others)
    value.sum().backward()
    return [value, x.grad]


target = torch.tensor([2, 0, 1, 2])
weight = torch.tensor([0.5, 1.0, 2.0])
case("cross_entropy", lambda: loss(F.cross_entropy, target))
case("cross_entropy_none", lambda: loss(lambda x, t: F.cross_entropy(x, t, reduction="none"), target))
case("cross_entropy_sum", lambda: loss(lambda x, t: F.cross_entropy(x, t, reduction="sum"), target))
case("cross_entropy_weight", lambda: loss(lambda x, t: F.cross_entropy(x, t, weight=weight), target))
case("cross_entropy_ignore", lambda: loss(lambda x, t: F.cross_entropy(x, t, ignore_index=2), target))
case("cross_entropy_smoothing", lambda: loss(lambda x, t: F.cross_entropy(x, t, label_smoothing=0.2), target))
case("cross_entropy_all", lambda: loss(lambda x, t: F.cross_entropy(x, t, weight=weight, ignore_index=0, label_smoothing=0.2), target))
case("cross_entropy_sequences", lambda: loss(F.cross_entropy, torch.tensor([[0, 1], [2, 0]]), shape=(2, 3, 2)))
case("cross_entropy_probabilities", lambda: loss(lambda x, t: F.cross_entropy(x, t, label_smoothing=0.1), torch.tensor([[0.2, 0.3, 0.5]] * 4)))
case("nll", lambda: loss(lambda x, t: F.nll_loss(x.log_softmax(1), t, weight=weight), target))
case("mse", lambda: loss(F.mse_loss, torch.ones(4, 3)))
case("l1", lambda: loss(F.l1_loss, torch.ones(4, 3)))
case("smooth_l1", lambda: loss(lambda x, t: F.smooth_l1_loss(x, t, beta=0.5), torch.ones(4, 3)))
case("huber", lambda: loss(lambda x, t: F.huber_loss(x, t, delta=0.7), torch.ones(4, 3)))
case("bce", lambda: loss(lambda x, t: F.binary_cross_entropy(x.sigmoid(), t), torch.tensor([[1.0, 0, 1]] * 4)))
case("bce_logits", lambda: loss(lambda x, t: F.binary_cross_entropy_with_logits(x, t, pos_weight=weight), torch.tensor([[1.0, 0, 1]] * 4)))
case("margin_ranking", lambda: loss(lambda x, y: F.margin_ranking_loss(x, y, torch.ones(4, 3).tril() * 2 - 1, margin=0.3), torch.zeros(4, 3)))
case("soft_margin", lambda: loss(F.soft_margin_loss, torch.ones(4, 3).tril() * 2 - 1))
case("nll_sequences", lambda: loss(lambda x, t: F.nll_loss(x.log_softmax(1), t, reduction="sum"), torch.tensor([[0, 1], [2, 0]]), shape=(2, 3, 2)))
case("bce_weight", lambda: loss(lambda x, t: F.binary_cross_entropy(x.sigmoid(), t, weight=weight, reduction="sum"), torch.tensor([[1.0, 0, 1]] * 4)))
case("bce_logits_weight", lambda: loss(lambda x, t: F.binary_cross_entropy_with_logits(x, t, weight=weight, reduction="none"), torch.tensor([[1.0, 0, 1]] * 4)))
case("kl_div_batch", lambda: loss(lambda x, t: F.kl_div(x.log_softmax(1), t, reduction="none"), torch.tensor([[0.2, 0.3, 0.5]] * 4)))
case("smooth_l1_sum", lambda: loss(lambda x, t: F.smooth_l1_loss(x, t, reduction="sum"), torch.ones(4, 3)))
case("kl_div", lambda: loss(lambda x, t: F.kl_div(x.log_softmax(1), t, reduction="sum"), torch.tensor([[0.2, 0.8, 0.0]] * 4)))
case("kl_div_log", lambda: loss(lambda x, t: F.kl_div(x.log_softmax(1), t.log(), log_target=True), torch.tensor([[0.2, 0.3, 0.5]] * 4)))


# ---- optimizers: the parameters after each of six steps ----
def descend(make):
    model = nn.Linear(3, 2)
    optimizer = make(model.parameters())
    x, y = torch.randn(8, 3), torch.randn(8, 2)
    track = []
    for _ in range(6):
        optimizer.zero_grad()
        F.mse_loss(model(x), y).backward()
        optimizer.step()
        track.append(model.weight.detach().clone())
    return torch.stack(track)


case("sgd", lambda: descend(lambda p: torch.optim.SGD(p, 0.1)))
case("sgd_momentum", lambda: descend(lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, weight_decay=0.01, dampening=0.1)))
case("sgd_nesterov", lambda: descend(lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True)))
case("adam", lambda: descend(lambda p: torch.optim.Adam(p, 0.05, weight_decay=0.01)))
case("adam_amsgrad", lambda: descend(lambda p: torch.optim.Adam(p, 0.05, amsgrad=True)))
case("adamw", lambda: descend(lambda p: torch.optim.AdamW(p, 0.05, weight_decay=0.1)))
case("rmsprop", lambda: descend(lambda p: torch.optim.RMSprop(p, 0.01)))
case("rmsprop_centered", lambda: descend(lambda p: torch.optim.RMSprop(p, 0.01, momentum=0.5, centered=True)))
case("adagrad", lambda: descend(lambda p: torch.optim.Adagrad(p, 0.1, lr_decay=0.1)))


def clipped():
    model = nn.Linear(3, 2)
    (model(torch.randn(4, 3)).pow(2).sum() * 10).backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return [norm.double()] + [p.grad for p in model.parameters()]


case("clip_grad_norm", clipped)


def rates(make, epochs=12):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 0.5, momentum=0.9)
    scheduler = make(optimizer)
    track = []
    for _ in range(epochs):
        track.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return torch.tensor(track, dtype=torch.float64)


S = torch.optim.lr_scheduler
case("step_lr", lambda: rates(lambda o: S.StepLR(o, 3, 0.5)))
case("exponential_lr", lambda: rates(lambda o: S.ExponentialLR(o, 0.9)))
case("cosine_lr", lambda: rates(lambda o: S.CosineAnnealingLR(o, 8, 0.01)))
case("lambda_lr", lambda: rates(lambda o: S.LambdaLR(o, lambda e: 1 / (e + 1))))
case("linear_lr", lambda: rates(lambda o: S.LinearLR(o, 0.25, 1.0, 5)))
case("multi_step_lr", lambda: rates(lambda o: S.MultiStepLR(o, [2, 5, 9], 0.3)))
case("constant_lr", lambda: rates(lambda o: S.ConstantLR(o, 0.25, 4)))
case("polynomial_lr", lambda: rates(lambda o: S.PolynomialLR(o, 8, 2.0)))
case("one_cycle_three_phases", lambda: rates(lambda o: S.OneCycleLR(o, 1.0, total_steps=13, three_phase=True, anneal_strategy="linear")))


def plateau(**options):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 0.5)
    scheduler = S.ReduceLROnPlateau(optimizer, **options)
    track = []
    for measure in (5.0, 4.0, 4.0, 4.0, 3.9999, 4.1, 4.2, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 2.0):
        scheduler.step(measure)
        track.append(optimizer.param_groups[0]["lr"])
    return torch.tensor(track, dtype=torch.float64)


case("plateau", lambda: plateau(factor=0.5, patience=1))
case("plateau_cooldown", lambda: plateau(factor=0.5, patience=1, cooldown=2, threshold=0.01, threshold_mode="abs", min_lr=0.1))
case("plateau_max", lambda: plateau(mode="max", factor=0.3, patience=2))


def groups():
    model = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 2))
    optimizer = torch.optim.AdamW([{"params": model[0].parameters()}, {"params": model[1].parameters(), "lr": 0.2, "weight_decay": 0.3}], 0.05, weight_decay=0.01)
    scheduler = S.StepLR(optimizer, 2, 0.5)
    x, y = torch.randn(8, 3), torch.randn(8, 2)
    for _ in range(5):
        optimizer.zero_grad()
        F.mse_loss(model(x), y).backward()
        optimizer.step()
        scheduler.step()
    return [p.detach() for p in model.parameters()]


def clipped_values():
    model = nn.Linear(3, 2)
    (model(torch.randn(4, 3)).pow(2).sum() * 10).backward()
    nn.utils.clip_grad_value_(model.parameters(), 3.0)
    return [p.grad for p in model.parameters()] + [nn.utils.parameters_to_vector(model.parameters())]


case("parameter_groups", groups)
case("clip_grad_value", clipped_values)
case("clip_grad_norm_largest", lambda: (lambda m: ((m(torch.randn(4, 3)).pow(2).sum() * 10).backward(), [nn.utils.clip_grad_norm_(m.parameters(), 1.0, float("inf")).double()] + [p.grad for p in m.parameters()])[1])(nn.Linear(3, 2)))
# The input comes first: libtorch's copies of the layer draw weights before they are overwritten, Python's do not.
case("transformer_encoder", lambda: (lambda x, m: run(m, x))(torch.randn(5, 2, 8), nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, activation="gelu"), 2)))
case("one_cycle_lr", lambda: rates(lambda o: S.OneCycleLR(o, 1.0, total_steps=13)))


# ---- a small character LSTM trained 200 steps from one seed ----
def training():
    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.embedding = nn.Embedding(12, 8)
            self.lstm = nn.LSTM(8, 16)
            self.head = nn.Linear(16, 12)

        def forward(self, x):
            return self.head(self.lstm(self.embedding(x))[0])

    model = Model()
    optimizer = torch.optim.Adam(model.parameters(), 0.01)
    text = torch.randint(0, 12, (64,)).repeat(4)
    losses = []
    for step in range(200):
        start = torch.randint(0, 200, (4,))
        x = torch.stack([text[s:s + 16] for s in start.tolist()], 1)
        y = torch.stack([text[s + 1:s + 17] for s in start.tolist()], 1)
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x).view(-1, 12), y.reshape(-1))
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 0.5)
        optimizer.step()
        losses.append(loss.item())
    return torch.tensor(losses)


case("lstm_training_200_steps", training)

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "networks.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in CASES) + "\n]\n")
print(len(CASES), "cases")
