"""Writes sequences.json: what PyTorch computes for recurrent layers over whole and packed sequences, and their gradients.

Run with a Python that has PyTorch (made with 1.13.1): python3 make_sequences.py
The inputs are a formula, repeated in SequenceGolden.cs, so that only results are stored.
"""
import json
import pathlib

import torch


def values(seed, *shape):
    count = torch.Size(shape).numel()
    numbers = [((i * 7919 + seed * 104729) % 2003) / 2003 - 0.5 for i in range(count)]
    return torch.tensor(numbers, dtype=torch.float32).reshape(shape)


def make(kind, steps, batch, inputs, hidden, lengths=None):
    arguments = dict(input_size=inputs, hidden_size=hidden, bidirectional=True)
    if kind == "lstm":
        layer = torch.nn.LSTM(**arguments)
    elif kind == "gru":
        layer = torch.nn.GRU(**arguments)
    else:
        layer = torch.nn.RNN(nonlinearity=kind.split("_")[1], **arguments)
    names = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"]
    names += [name + "_reverse" for name in names]
    with torch.no_grad():
        for seed, name in enumerate(names):
            parameter = getattr(layer, name)
            parameter.copy_(values(seed + 1, *parameter.shape))
    x = values(20, steps, batch, inputs).requires_grad_()
    h0 = values(21, 2, batch, hidden).requires_grad_()
    c0 = values(22, 2, batch, hidden).requires_grad_()
    fed = x if lengths is None else torch.nn.utils.rnn.pack_padded_sequence(x, torch.tensor(lengths))
    output, last = layer(fed, (h0, c0) if kind == "lstm" else h0)
    h_n, c_n = last if kind == "lstm" else (last, None)
    rows = output if lengths is None else output.data
    loss = (rows * values(23, *rows.shape)).sum() + (h_n * values(24, *h_n.shape)).sum()
    if c_n is not None:
        loss = loss + (c_n * values(25, *c_n.shape)).sum()
    loss.backward()
    results = {"output": rows, "h_n": h_n, "x": x.grad, "h0": h0.grad}
    if c_n is not None:
        results |= {"c_n": c_n, "c0": c0.grad}
    if lengths is not None:
        results["x"] = torch.nn.utils.rnn.pack_padded_sequence(x.grad, torch.tensor(lengths)).data
    for name in names:
        results[name] = getattr(layer, name).grad
    rounded = {name: [float(f"{v:.7g}") for v in tensor.flatten().tolist()] for name, tensor in results.items()}
    return dict(kind=kind, steps=steps, batch=batch, inputs=inputs, hidden=hidden, lengths=lengths, results=rounded)


def main():
    cases = []
    for kind in ["rnn_tanh", "rnn_relu", "lstm", "gru"]:
        cases.append(make(kind, 4, 3, 5, 19))
        cases.append(make(kind, 5, 4, 3, 6, [5, 3, 3, 1]))
        cases.append(make(kind, 1, 1, 1, 1))
    path = pathlib.Path(__file__).with_name("sequences.json")
    path.write_text("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")


if __name__ == "__main__":
    main()
