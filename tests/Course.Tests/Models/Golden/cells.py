"""Makes cells.json: what PyTorch's recurrent layers compute, forward and backward, for CellReferenceTests.

Run with any PyTorch (made with 1.13.1):  python3 cells.py > cells.json
"""
import json
import torch

B, T, I, H = 2, 5, 3, 4
torch.manual_seed(7)
torch.set_printoptions(precision=9)


def numbers(tensor):
    return [float(f"{value:.9g}") for value in tensor.detach().flatten().tolist()]


result = {}
for name in ("RNN", "LSTM", "GRU"):
    layer = getattr(torch.nn, name)(I, H, batch_first=True)
    x = torch.randn(B, T, I, requires_grad=True)
    h0 = torch.randn(1, B, H)
    c0 = torch.randn(1, B, H)
    output, last = layer(x, (h0, c0) if name == "LSTM" else h0)
    (output ** 2).sum().backward()
    result[name] = {
        "weights": {key: numbers(value) for key, value in layer.state_dict().items()},
        "x": numbers(x), "h0": numbers(h0), "c0": numbers(c0),
        "output": numbers(output),
        "c": numbers(last[1]) if name == "LSTM" else None,
        "x_gradient": numbers(x.grad),
        "weight_hh_gradient": numbers(layer.weight_hh_l0.grad),
    }
print(json.dumps(result, indent=1))
