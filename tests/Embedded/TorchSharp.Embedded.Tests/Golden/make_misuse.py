"""Writes misuse.json: calls with random shapes, types and dimensions, and what PyTorch 1.13 makes of them.

Run with PyTorch 1.13 on the CPU: python3 make_misuse.py. A call that PyTorch refuses must be refused here; one that it accepts must give
the same type, shape and sum. MisuseCases.cs holds the same calls by the same names.
"""
import json
import os
import random

import torch
from torch import nn

torch.set_num_threads(1)
F = nn.functional
R = random.Random(11)
KINDS = {"f": torch.float32, "d": torch.float64, "i": torch.int64, "j": torch.int32, "b": torch.bool}


def filled(kind, shape):
    n = 1
    for size in shape:
        n *= size
    i = torch.arange(n)
    values = i % 3 if kind in "ij" else i % 2 == 0 if kind == "b" else (i * 7 % 11 - 5) / 4
    return values.reshape(shape).to(KINDS[kind])


def shape(least=0, most=3):
    return [R.choice((1, 2, 3, 4)) for _ in range(R.randint(least, most))]


def near(base):
    """A shape that often fits the other and often does not."""
    result = list(base)
    for d in range(len(result)):
        if R.random() < 0.25:
            result[d] = R.choice((1, 2, 3, 4))
    if result and R.random() < 0.2:
        result.pop(R.randrange(len(result)))
    if R.random() < 0.15:
        result.insert(0, R.choice((1, 2)))
    return result


def number(low=-4, high=4):
    return R.randint(low, high)


def kind(mostly="f", others="fdijb"):
    return mostly if R.random() < 0.7 else R.choice(others)


def one():
    return [(kind(), shape())], []


def dim():
    return [(kind(), shape())], [number()]


def two():
    a = shape()
    return [(kind(), a), (kind(), near(a))], []


def product(ranks):
    def make():
        n, k, m = (R.randint(1, 4) for _ in range(3))
        a, b = ([n, k], [k, m])
        if ranks == 3:
            batch = R.randint(1, 3)
            a, b = [batch] + a, [batch] + b
        if ranks == 1:
            a, b = [k], [k]
        if ranks == 21:
            a, b = [n, k], [k]
        return [(kind(), near(a) if R.random() < 0.4 else a), (kind(), near(b) if R.random() < 0.4 else b)], []
    return make


def with_dims(count):
    return lambda: ([(kind(), shape())], [number(-3, 3) for _ in range(count)])


def with_shape():
    a = shape()
    n = 1
    for size in a:
        n *= size
    wanted = R.choice(([n], [-1], [1, n], [n, 1], [2, -1], [-1, -1], [n + 1], shape(), near(a), []))
    return [(kind(), a)], list(wanted)


def joined():
    a = shape()
    return [(kind(), a), (kind(), near(a))], [number(-3, 3)]


def indexed(extra):
    def make():
        a = shape(1)
        inputs = [(kind(), a), (kind("i"), near(a) if extra != "vector" else [R.randint(1, 3)] if R.random() < 0.8 else shape())]
        if extra == "source":
            inputs.append((kind(), near(inputs[1][1]) if R.random() < 0.5 else inputs[1][1]))
        return inputs, [number(-3, 3)]
    return make


def layer(rows, columns):
    def make():
        x = [R.randint(1, 3) for _ in range(R.randint(0, 3))] + [columns if R.random() < 0.7 else R.randint(1, 4)]
        return [(kind(), x), (kind(), [rows, columns]), (kind(), [rows] if R.random() < 0.8 else shape(1, 2))], []
    return make


def labelled():
    x = [R.randint(1, 3), R.randint(2, 3)] + ([R.randint(1, 3)] if R.random() < 0.3 else [])
    t = [x[0]] + x[2:]
    return [(kind(), x if R.random() < 0.8 else shape(1)), (kind("i"), t if R.random() < 0.7 else near(t))], []


def sequence():
    x = [R.randint(1, 4), R.randint(1, 3), 3]
    if R.random() < 0.3:
        x[2] = R.randint(1, 4)
    h = [1, x[1], 4] if R.random() < 0.7 else near([1, x[1], 4])
    return [(kind("f", "fdi"), x), (kind("f", "fdi"), h)], []


def cell():
    x = [R.randint(1, 3), 3 if R.random() < 0.7 else R.randint(1, 4)]
    return [(kind("f", "fdi"), x), (kind("f", "fdi"), [x[0], 4] if R.random() < 0.7 else near([x[0], 4]))], []


def attended():
    e = lambda: 4 if R.random() < 0.85 else R.randint(1, 5)
    n, s = R.randint(1, 3), R.randint(1, 4)
    return [("f", [R.randint(1, 3), n, e()]), ("f", [s, n if R.random() < 0.8 else R.randint(1, 3), e()]), ("f", [s if R.random() < 0.8 else 2, n, 4])], []


def windowed():
    x = [R.randint(1, 2), 2 if R.random() < 0.8 else R.randint(1, 3), R.randint(1, 6)]
    return [(kind("f", "fi"), x if R.random() < 0.85 else shape()), (kind("f", "fi"), [3, 2, R.randint(1, 3)])], [R.randint(-1, 2), R.randint(-1, 2)]


def padded():
    return [(kind(), shape())], [number(-2, 3) for _ in range(R.choice((1, 2, 2, 4)))]


def packed():
    x = [R.randint(1, 4), R.randint(1, 3), 2]
    return [("f", x), ("i", [x[1]] if R.random() < 0.8 else shape())], []


def weights():
    return [(kind("f", "fdib"), shape(0, 3))], [number(-1, 4)]


def seeded(make):
    def call(x, n):
        torch.manual_seed(1)
        return make()(x, n)
    return call


def lstm(x, n):
    torch.manual_seed(1)
    output, (h, c) = nn.LSTM(3, 4)(x[0], (x[1], x[1]))
    return [output, h, c]


def unary(name):
    return lambda x, n: getattr(torch, name)(x[0])


OPS = {name: (one, unary(name)) for name in
       "exp log sqrt tanh sigmoid relu abs neg sign floor round reciprocal sin isnan logical_not bitwise_not trace nonzero median".split()}
OPS |= {name: (two, lambda x, n, f=name: getattr(torch, f)(x[0], x[1])) for name in
        "add sub mul div pow maximum minimum eq lt logical_and logical_or bitwise_and bitwise_or fmod remainder floor_divide".split()}
OPS |= {name: (dim, lambda x, n, f=name: getattr(torch, f)(x[0], n[0])) for name in
        "sum mean var std prod softmax log_softmax logsumexp cumsum cumprod argmax argmin max min sort argsort all any unbind squeeze unsqueeze".split()}
OPS |= {
    "flip": (dim, lambda x, n: x[0].flip(n[0])),
    "var": (dim, lambda x, n: x[0].var(n[0])),
    "std": (dim, lambda x, n: x[0].std(n[0])),
    "sum_all": (one, lambda x, n: x[0].sum()),
    "mean_all": (one, lambda x, n: x[0].mean()),
    "max_all": (one, lambda x, n: x[0].max()),
    "argmax_all": (one, lambda x, n: x[0].argmax()),
    "prod_all": (one, lambda x, n: x[0].prod()),
    "norm_all": (one, lambda x, n: x[0].norm()),
    "t": (one, lambda x, n: x[0].t()),
    "diag": (dim, lambda x, n: x[0].diag(n[0])),
    "tril": (dim, lambda x, n: x[0].tril(n[0])),
    "clamp": (one, lambda x, n: x[0].clamp(-1, 1)),
    "where": (lambda: (lambda a: ([(kind("b", "bf"), near(a)), (kind(), a), (kind(), near(a))], []))(shape()), lambda x, n: torch.where(x[0], x[1], x[2])),
    "mm": (product(2), lambda x, n: torch.mm(x[0], x[1])),
    "bmm": (product(3), lambda x, n: torch.bmm(x[0], x[1])),
    "matmul": (two, lambda x, n: torch.matmul(x[0], x[1])),
    "matmul_matrices": (product(2), lambda x, n: torch.matmul(x[0], x[1])),
    "dot": (product(1), lambda x, n: torch.dot(x[0], x[1])),
    "mv": (product(21), lambda x, n: torch.mv(x[0], x[1])),
    "outer": (product(1), lambda x, n: torch.outer(x[0], x[1])),
    "transpose": (with_dims(2), lambda x, n: x[0].transpose(n[0], n[1])),
    "permute": (lambda: ([("f", shape())], [number(-2, 2) for _ in range(R.randint(0, 3))]), lambda x, n: x[0].permute(n)),
    "select": (with_dims(2), lambda x, n: x[0].select(n[0], n[1])),
    "narrow": (with_dims(3), lambda x, n: x[0].narrow(n[0], n[1], n[2])),
    "roll": (with_dims(2), lambda x, n: x[0].roll(n[0], n[1])),
    "split": (with_dims(2), lambda x, n: x[0].split(n[0], n[1])),
    "chunk": (with_dims(2), lambda x, n: x[0].chunk(n[0], n[1])),
    "flatten": (with_dims(2), lambda x, n: x[0].flatten(n[0], n[1])),
    "unfold": (with_dims(3), lambda x, n: x[0].unfold(n[0], n[1], n[2])),
    "diagonal": (with_dims(3), lambda x, n: x[0].diagonal(n[0], n[1], n[2])),
    "topk": (with_dims(2), lambda x, n: x[0].topk(n[0], n[1])),
    "reshape": (with_shape, lambda x, n: x[0].reshape(n)),
    "view": (with_shape, lambda x, n: x[0].view(n)),
    "expand": (with_shape, lambda x, n: x[0].expand(n)),
    "repeat": (with_shape, lambda x, n: x[0].repeat(n)),
    "repeat_interleave": (with_dims(2), lambda x, n: x[0].repeat_interleave(n[0], n[1])),
    "cat": (joined, lambda x, n: torch.cat(x, n[0])),
    "stack": (joined, lambda x, n: torch.stack(x, n[0])),
    "hstack": (two, lambda x, n: torch.hstack(x)),
    "vstack": (two, lambda x, n: torch.vstack(x)),
    "gather": (indexed("like"), lambda x, n: x[0].gather(n[0], x[1])),
    "index_select": (indexed("vector"), lambda x, n: x[0].index_select(n[0], x[1])),
    "index_by_tensor": (indexed("vector"), lambda x, n: x[0][x[1]]),
    "index_by_number": (with_dims(1), lambda x, n: x[0][n[0]]),
    "scatter": (indexed("source"), lambda x, n: x[0].scatter(n[0], x[1], x[2])),
    "scatter_add": (indexed("source"), lambda x, n: x[0].scatter_add(n[0], x[1], x[2])),
    "index_add": (indexed("source"), lambda x, n: x[0].index_add(n[0], x[1], x[2], alpha=2)),
    "take": (indexed("like"), lambda x, n: x[0].take(x[1])),
    "masked_fill": (lambda: (lambda a: ([(kind(), a), (kind("b"), near(a))], []))(shape()), lambda x, n: x[0].masked_fill(x[1], 2)),
    "masked_select": (lambda: (lambda a: ([(kind(), a), (kind("b"), near(a))], []))(shape()), lambda x, n: x[0].masked_select(x[1])),
    "add_": (two, lambda x, n: x[0].add_(x[1])),
    "mul_": (two, lambda x, n: x[0].mul_(x[1])),
    "div_": (two, lambda x, n: x[0].div_(x[1])),
    "copy_": (two, lambda x, n: x[0].copy_(x[1])),
    "lerp": (lambda: (lambda a: ([("f", a), (kind(), near(a)), (kind(), near(a))], []))(shape()), lambda x, n: torch.lerp(x[0], x[1], x[2])),
    "one_hot": (weights, lambda x, n: F.one_hot(x[0], n[0])),
    "multinomial": (weights, lambda x, n: torch.multinomial(x[0].abs() if x[0].dtype != torch.bool else x[0], n[0]) * 0),
    "einsum": (product(2), lambda x, n: torch.einsum("ij,jk->ik", *x)),
    "linear": (layer(2, 3), lambda x, n: F.linear(x[0], x[1], x[2])),
    "layer_norm": (lambda: ([(kind(), shape())], [R.randint(1, 4) for _ in range(R.randint(1, 2))]), lambda x, n: F.layer_norm(x[0], n)),
    "cross_entropy": (labelled, lambda x, n: F.cross_entropy(x[0], x[1])),
    "nll_loss": (labelled, lambda x, n: F.nll_loss(x[0], x[1])),
    "binary_cross_entropy": (two, lambda x, n: F.binary_cross_entropy(x[0].sigmoid(), x[1])),
    "kl_div": (two, lambda x, n: F.kl_div(x[0], x[1], reduction="sum")),
    "conv1d": (windowed, lambda x, n: F.conv1d(x[0], x[1], stride=n[0], padding=n[1])),
    "pad": (padded, lambda x, n: F.pad(x[0], n)),
    "pack": (packed, lambda x, n: nn.utils.rnn.pack_padded_sequence(x[0], x[1], enforce_sorted=False).data),
    "rnn": (sequence, seeded(lambda: lambda x, n: nn.RNN(3, 4)(x[0], x[1]))),
    "gru": (sequence, seeded(lambda: lambda x, n: nn.GRU(3, 4)(x[0], x[1]))),
    "lstm": (sequence, lstm),
    "rnn_cell": (cell, seeded(lambda: lambda x, n: nn.RNNCell(3, 4)(x[0], x[1]))),
    "gru_cell": (cell, seeded(lambda: lambda x, n: nn.GRUCell(3, 4)(x[0], x[1]))),
    "linear_module": (lambda: ([(kind("f", "fdi"), shape(0, 3) + [3 if R.random() < 0.7 else 2])], []), seeded(lambda: lambda x, n: nn.Linear(3, 2)(x[0]))),
    "embedding_module": (lambda: ([(kind("i"), shape())], []), seeded(lambda: lambda x, n: nn.Embedding(R.choice((3, 3)), 2)(x[0]))),
    "batch_norm_module": (lambda: ([(kind("f", "fi"), [R.randint(1, 3), R.choice((3, 3, 2))] + shape(0, 2))], []), seeded(lambda: lambda x, n: nn.BatchNorm1d(3)(x[0]))),
    "attention_module": (attended, seeded(lambda: lambda x, n: nn.MultiheadAttention(4, 2)(*x))),
}


def outcome(call, inputs, numbers):
    try:
        result = call([filled(k, s) for k, s in inputs], numbers)
    except Exception:
        return "refused"
    result = list(result) if isinstance(result, (tuple, list)) else [result]
    total = lambda t: (lambda v: v if v == v and abs(v) != float("inf") else str(v))(t.detach().double().sum().item())
    return [{"type": str(t.dtype)[6:], "shape": list(t.shape), "sum": total(t)} for t in result]


if __name__ == "__main__":
    cases = []
    for name, (make, call) in OPS.items():
        for _ in range(16):
            inputs, numbers = make()
            cases.append({"op": name, "inputs": [[k] + list(s) for k, s in inputs], "numbers": numbers, "outcome": outcome(call, inputs, numbers)})
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "misuse.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
    print(len(cases), "calls,", sum(c["outcome"] == "refused" for c in cases), "refused")
