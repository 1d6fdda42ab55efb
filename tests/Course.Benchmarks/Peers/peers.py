"""The other half of the peer benchmark: the same workloads in PyTorch.

Reads a JSON request a line {"kind", "arguments", "repetitions"} and answers with the milliseconds of one repetition.
"""
import json
import sys
import time

import torch

KINDS = {}


def kind(function):
    KINDS[function.__name__] = function
    return function


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
    layer = {"rnn": torch.nn.RNN, "gru": torch.nn.GRU, "lstm": torch.nn.LSTM}[cell](inputs, hidden)
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
    layer = torch.nn.LSTM(inputs, hidden)
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
        torch.nn.functional.cross_entropy(logits, targets).backward()

    return run


@kind
def adam(count):
    weights = torch.nn.Parameter(torch.randn(count))
    weights.grad = torch.randn(count)
    optimizer = torch.optim.Adam([weights], lr=1e-3)
    return optimizer.step


def main():
    prepared = {}
    print(f"PyTorch {torch.__version__}", flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        key = json.dumps([request["kind"], request["arguments"]])
        if key not in prepared:
            prepared.clear()
            prepared[key] = KINDS[request["kind"]](**request["arguments"])
            prepared[key]()
        run, repetitions = prepared[key], request["repetitions"]
        begin = time.perf_counter()
        for _ in range(repetitions):
            run()
        print((time.perf_counter() - begin) * 1000 / repetitions, flush=True)


main()
