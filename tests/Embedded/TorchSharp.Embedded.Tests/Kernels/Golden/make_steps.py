"""Writes steps.json: weights after five steps of PyTorch's optimizers, and cross-entropies with their gradients.

Run with a Python that has PyTorch (made with 1.13.1): python3 make_steps.py
The inputs are the formula of make_sequences.py, so that only results are stored.
"""
import json
import pathlib

import torch
from make_sequences import values

COUNT = 37


def optimize(kind, **arguments):
    weights = torch.nn.Parameter(values(1, COUNT))
    optimizer = getattr(torch.optim, kind)([weights], **arguments)
    for step in range(5):
        weights.grad = values(step + 2, COUNT)
        optimizer.step()
    return dict(kind=kind, **arguments, weights=weights.tolist())


def cross_entropy(rows, classes):
    logits = (20 * values(3, rows, classes)).requires_grad_()
    targets = torch.tensor([(7 * row) % classes for row in range(rows)])
    if rows > 2:
        targets[2] = -100
    loss = torch.nn.functional.cross_entropy(logits, targets, reduction="sum")
    loss.backward()
    return dict(rows=rows, classes=classes, loss=loss.item(), gradient=logits.grad.flatten().tolist())


def main():
    results = dict(
        optimizers=[
            optimize("SGD", lr=0.1),
            optimize("SGD", lr=0.1, momentum=0.9, weight_decay=0.01),
            optimize("SGD", lr=0.1, momentum=0.8, dampening=0.3),
            optimize("SGD", lr=0.05, momentum=0.9, nesterov=True),
            optimize("Adam", lr=0.01),
            optimize("Adam", lr=0.02, betas=(0.8, 0.99), eps=1e-5, weight_decay=0.1),
            optimize("AdamW", lr=0.02, weight_decay=0.1),
        ],
        losses=[cross_entropy(4, 3), cross_entropy(5, 37), cross_entropy(1, 1), cross_entropy(3, 64)],
    )
    pathlib.Path(__file__).with_name("steps.json").write_text(json.dumps(results, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
