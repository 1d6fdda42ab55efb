"""The other half of the peer benchmark: the same workloads in PyTorch.

Reads a JSON request a line {"kind", "arguments", "leadIn", "repetitions"}, does the work as often as leadIn says,
and answers with the milliseconds of one of the repetitions after that.
"""
import ctypes
import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

KINDS = {}


def kind(function):
    KINDS[function.__name__] = function
    return function


class TutorialCell(nn.Module):
    """The hand-written cell of PyTorch's tutorial on names."""

    def __init__(self, inputs, hidden, classes):
        super().__init__()
        self.from_input = nn.Linear(inputs, hidden)
        self.from_hidden = nn.Linear(hidden, hidden)
        self.to_output = nn.Linear(hidden, classes)

    def forward(self, x, hidden):
        hidden = torch.tanh(self.from_input(x) + self.from_hidden(hidden))
        return F.log_softmax(self.to_output(hidden), dim=1), hidden


def learn(loss, parameters, optimizer, limit):
    loss.backward()
    nn.utils.clip_grad_norm_(parameters, limit)
    optimizer.step()
    loss.item()


def names(batch):
    return F.one_hot(torch.randint(57, (8, batch)), 57).float(), torch.zeros(batch, dtype=torch.int64)


@kind
def names_cell(batch, packed):
    cell = TutorialCell(57, 128, 18)
    parameters = list(cell.parameters())
    optimizer = torch.optim.SGD(parameters, 0.005)
    x, target = names(batch)

    def run():
        optimizer.zero_grad()
        hidden = torch.zeros(batch, 128)
        for t in range(8):
            output, hidden = cell(x[t], hidden)
        learn(F.nll_loss(output, target), parameters, optimizer, 3)

    return run


@kind
def tutorial_loop(letters, classes, count):
    cell = TutorialCell(57, 128, count)
    optimizer = torch.optim.SGD(cell.parameters(), 0.005)

    def run():
        for word, label in zip(letters, classes):
            x = torch.zeros(len(word), 1, 57)
            for t, letter in enumerate(word):
                x[t][0][letter] = 1
            optimizer.zero_grad()
            hidden = torch.zeros(1, 128)
            for t in range(len(word)):
                output, hidden = cell(x[t], hidden)
            loss = F.nll_loss(output, torch.tensor([label]))
            loss.backward()
            optimizer.step()
            loss.item()

    return run


@kind
def names_layer(batch, packed):
    rnn, head = nn.RNN(57, 128), nn.Linear(128, 18)
    parameters = [*rnn.parameters(), *head.parameters()]
    optimizer = torch.optim.SGD(parameters, 0.005)
    x, target = names(batch)
    lengths = torch.tensor([8 - i * 5 // batch for i in range(batch)])

    def run():
        optimizer.zero_grad()
        _, last = rnn(nn.utils.rnn.pack_padded_sequence(x, lengths) if packed else x)
        learn(F.cross_entropy(head(last[0]), target), parameters, optimizer, 3)

    return run


NETWORKS = {"rnn": nn.RNN, "gru": nn.GRU, "lstm": nn.LSTM}


@kind
def character_model(cell, steps, batch, vocabulary, hidden, layers):
    network, head = NETWORKS[cell](vocabulary, hidden, layers), nn.Linear(hidden, vocabulary)
    parameters = [*network.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, 1e-3)
    x, y = torch.randint(vocabulary, (2, steps, batch))

    def run():
        optimizer.zero_grad()
        output, _ = network(F.one_hot(x, vocabulary).float())
        learn(F.cross_entropy(head(output).view(-1, vocabulary), y.view(-1)), parameters, optimizer, 1)

    return run


@kind
def word_model(steps, batch, vocabulary, embedding, hidden, layers):
    table, network, head = nn.Embedding(vocabulary, embedding), nn.LSTM(embedding, hidden, layers), nn.Linear(hidden, vocabulary)
    parameters = [*table.parameters(), *network.parameters(), *head.parameters()]
    optimizer = torch.optim.SGD(parameters, 1)
    x, y = torch.randint(vocabulary, (2, steps, batch))

    def run():
        optimizer.zero_grad()
        output, _ = network(table(x))
        learn(F.cross_entropy(head(output).view(-1, vocabulary), y.view(-1)), parameters, optimizer, 1)

    return run


@kind
def sampling(characters, vocabulary, hidden):
    lstm, head = nn.LSTM(vocabulary, hidden), nn.Linear(hidden, vocabulary)

    def run():
        character, state = 0, None
        with torch.no_grad():
            for _ in range(characters):
                x = F.one_hot(torch.tensor(character), vocabulary).float().view(1, 1, -1)
                output, state = lstm(x, state)
                probabilities = F.softmax(head(output.view(1, -1)), dim=1)
                character = torch.multinomial(probabilities, 1).item()

    return run


@kind
def product(size):
    a, b = torch.randn(size, size), torch.randn(size, size)
    return lambda: torch.mm(a, b)


@kind
def matrix_product(rows, columns, depth, transpose_b):
    a = torch.randn(rows, depth)
    b = torch.randn(columns, depth).t() if transpose_b else torch.randn(depth, columns)
    c = torch.empty(rows, columns)
    return lambda: torch.mm(a, b, out=c)


@kind
def activation(name, count):
    x, y = torch.randn(count), torch.empty(count)
    function = getattr(torch, name)
    return lambda: function(x, out=y)


@kind
def recurrent_layer(cell, steps, batch, inputs, hidden, input_gradient):
    layer = NETWORKS[cell](inputs, hidden)
    x = torch.randn(steps, batch, inputs).requires_grad_(input_gradient)
    gradient = torch.randn(steps, batch, hidden)

    def run():
        output, _ = layer(x)
        for parameter in layer.parameters():
            parameter.grad = None
        output.backward(gradient)

    return run


@kind
def recurrent_step(inputs, hidden):
    layer = nn.LSTM(inputs, hidden)
    x, state = torch.zeros(1, 1, inputs), (torch.zeros(1, 1, hidden), torch.zeros(1, 1, hidden))
    x[0, 0, 3] = 1

    def run():
        nonlocal state
        with torch.no_grad():
            _, state = layer(x, state)

    return run


@kind
def cross_entropy(rows, classes):
    logits = torch.randn(rows, classes).requires_grad_()
    targets = torch.arange(rows) % classes

    def run():
        logits.grad = None
        F.cross_entropy(logits, targets).backward()

    return run


@kind
def adam(count):
    weights = nn.Parameter(torch.randn(count))
    weights.grad = torch.randn(count)
    optimizer = torch.optim.Adam([weights], lr=1e-3)
    return optimizer.step


def blas_kernels():
    """The processor whose kernels OpenBLAS runs: its choice, or that of OPENBLAS_CORETYPE."""
    with open("/proc/self/maps") as maps:
        libraries = {line.split()[-1] for line in maps if "openblas" in line}
    for library in sorted(libraries):
        try:
            name = ctypes.CDLL(library).openblas_get_corename
        except AttributeError:
            continue
        name.restype = ctypes.c_char_p
        return f", OpenBLAS with its kernels for {name().decode()}"
    return ""


def main():
    prepared = {}
    print(f"PyTorch {torch.__version__}{blas_kernels()}", flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        key = json.dumps([request["kind"], request["arguments"]])
        if key not in prepared:
            prepared.clear()
            prepared[key] = KINDS[request["kind"]](**request["arguments"])
            prepared[key]()
        run, repetitions = prepared[key], request["repetitions"]
        for _ in range(request["leadIn"]):
            run()
        begin = time.perf_counter()
        for _ in range(repetitions):
            run()
        print((time.perf_counter() - begin) * 1000 / repetitions, flush=True)


main()
