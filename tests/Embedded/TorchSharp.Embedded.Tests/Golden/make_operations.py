"""Writes operations.json: what PyTorch computes, forward and backward, for the cases of OperationCases.cs.

Run with PyTorch 1.13 on the CPU: python3 make_operations.py. Each case has a name, inputs, and a function; the gradients are those of
sum(output * w) with w = cos(0), cos(1), ... over every floating-point output.
"""
import json
import zlib
import os

import numpy as np
import torch

torch.set_num_threads(1)
CASES = []


def numbers(name, index, shape, kind):
    rng = np.random.RandomState((zlib.crc32(name.encode()) + 7919 * index) % 2**32)
    if kind == "f":
        return torch.tensor(rng.randn(*shape).round(3), dtype=torch.float32)
    if kind == "d":
        return torch.tensor(rng.randn(*shape), dtype=torch.float64)
    if kind == "p":  # positive
        return torch.tensor(rng.uniform(0.2, 3, size=shape).round(3), dtype=torch.float32)
    if kind == "u":  # inside (-1, 1)
        return torch.tensor(rng.uniform(-0.9, 0.9, size=shape).round(3), dtype=torch.float32)
    if kind == "i":
        return torch.tensor(rng.randint(-5, 6, size=shape), dtype=torch.int64)
    if kind == "n":  # indices 0..2
        return torch.tensor(rng.randint(0, 3, size=shape), dtype=torch.int64)
    if kind == "b":
        return torch.tensor(rng.rand(*shape) > 0.5)
    if kind == "s":  # probabilities
        return torch.tensor(rng.uniform(0.05, 0.95, size=shape).round(3), dtype=torch.float32)
    raise ValueError(kind)


def pack(tensor):
    tensor = tensor.detach()
    values = tensor.flatten().tolist()
    if tensor.dtype == torch.float32:
        values = [float("%.9g" % v) if np.isfinite(v) else str(v) for v in values]
    elif tensor.dtype == torch.bool:
        values = [int(v) for v in values]
    else:
        values = [v if not isinstance(v, float) or np.isfinite(v) else str(v) for v in values]
    return {"type": str(tensor.dtype)[6:], "shape": list(tensor.shape), "data": values}


def case(name, function, *inputs):
    tensors = [numbers(name, i, shape, kind) for i, (kind, *shape) in enumerate(inputs)]
    record = {"name": name, "inputs": [pack(t) for t in tensors]}
    leaves = [t.clone().requires_grad_() if t.is_floating_point() else t for t in tensors]
    outputs = function(*leaves)
    outputs = list(outputs) if isinstance(outputs, (tuple, list)) else [outputs]
    record["outputs"] = [pack(t) for t in outputs]
    tracked = [o for o in outputs if o.requires_grad]
    if tracked:
        loss = sum((o * torch.cos(torch.arange(o.numel(), dtype=o.dtype)).view(o.shape)).sum() for o in tracked)
        loss.backward()
        record["grads"] = [pack(t.grad) if t.is_floating_point() and t.grad is not None else None for t in leaves]
    CASES.append(record)


F = torch.nn.functional
A = ("f", 3, 4)

# pointwise
for name in "exp exp2 expm1 sin cos tan sinh cosh tanh sigmoid relu abs neg square asinh atan erf ceil floor trunc round frac sign".split():
    case(name, getattr(torch, name), A)
for name in "log log2 log10 log1p sqrt rsqrt reciprocal".split():
    case(name, getattr(torch, name), ("p", 3, 4))
for name in "asin acos atanh".split():
    case(name, getattr(torch, name), ("u", 3, 4))
case("acosh", lambda x: torch.acosh(x + 1), ("p", 5))
case("exp_double", torch.exp, ("d", 3, 4))
case("tanh_double", torch.tanh, ("d", 3, 4))
case("exp_of_integers", torch.exp, ("i", 6))
case("relu6", F.relu6, ("f", 9))
case("leaky_relu", lambda x: F.leaky_relu(x, 0.2), A)
case("elu", lambda x: F.elu(x, 1.3), A)
case("celu", lambda x: F.celu(x, 1.3), A)
case("selu", F.selu, A)
case("gelu", F.gelu, A)
case("silu", F.silu, A)
case("glu", lambda x: F.glu(x, 1), A)
case("log_sigmoid", F.logsigmoid, A)
case("softplus", lambda x: F.softplus(x, 2, 3), A)
case("hardsigmoid", F.hardsigmoid, ("f", 9))
case("hardswish", F.hardswish, ("f", 9))
case("clamp", lambda x: x.clamp(-0.5, 0.7), A)
case("clamp_min", lambda x: x.clamp(min=0.1), A)
case("maximum", torch.maximum, A, A)
case("minimum", torch.minimum, A, ("f", 4))
case("maximum_of_equals", lambda a, b: torch.maximum(a.round(), b.round()), ("f", 12), ("f", 12))

# arithmetic
for name in "add sub mul div".split():
    case(name, getattr(torch, name), A, A)
    case(name + "_broadcast_row", getattr(torch, name), A, ("f", 4))
    case(name + "_broadcast_both", getattr(torch, name), ("f", 3, 1), ("f", 2, 1, 4))
    case(name + "_number", lambda x, n=name: getattr(torch, n)(x, 2.5), A)
    case(name + "_mixed_types", getattr(torch, name), A, ("i", 3, 1))
    case(name + "_float_and_double", getattr(torch, name), A, ("d", 4))
case("add_alpha", lambda a, b: torch.add(a, b, alpha=0.3), A, A)
case("number_minus", lambda x: 2.5 - x, A)
case("number_divided", lambda x: 2.5 / x, ("p", 4))
case("integers_divided", lambda a: a / 4, ("i", 8))
case("integers_plus_number", lambda a: a + 1.5, ("i", 8))
case("remainder", lambda x: torch.remainder(x, 0.7), A)
case("remainder_tensor", torch.remainder, A, ("p", 4))
case("remainder_integers", lambda a: torch.remainder(a, 3), ("i", 12))
case("fmod", lambda x: torch.fmod(x, 0.7), A)
case("floor_divide_integers", lambda a: torch.div(a, 3, rounding_mode="floor"), ("i", 12))
case("trunc_divide", lambda a: torch.div(a, 0.3, rounding_mode="trunc").detach(), A)
case("pow_2", lambda x: x.pow(2), A)
case("pow_3", lambda x: x.pow(3), A)
case("pow_half", lambda x: x.pow(0.5), ("p", 5))
case("pow_minus", lambda x: x.pow(-1.5), ("p", 5))
case("pow_tensor", torch.pow, ("p", 3, 4), ("f", 4))
case("pow_integers", lambda a: a.pow(3), ("i", 8))
case("lerp", torch.lerp, A, A, ("s", 3, 4))
case("addcmul", lambda a, b, c: torch.addcmul(a, b, c, value=0.5), A, A, A)
case("addcdiv", lambda a, b, c: torch.addcdiv(a, b, c, value=0.5), A, A, ("p", 3, 4))

# comparisons and logic
for name in "eq ne lt le gt ge".split():
    case(name, getattr(torch, name), ("i", 12), ("i", 12))
case("lt_number", lambda x: x < 0.2, A)
case("logical", lambda a, b: (a & b, a | b, a ^ b, ~a), ("b", 8), ("b", 8))
case("bitwise", lambda a, b: (a & b, a | b, a ^ b, ~a), ("i", 8), ("i", 8))
case("isclose", lambda a: torch.isclose(a, a + 1e-6), A)

# reductions
B = ("f", 2, 3, 4)
case("sum", lambda x: x.sum(), B)
case("sum_last", lambda x: x.sum(-1), B)
case("sum_first", lambda x: x.sum(0), B)
case("sum_middle_keep", lambda x: x.sum(1, keepdim=True), B)
case("sum_outer_pair", lambda x: x.sum((0, 2)), B)
case("sum_transposed", lambda x: x.transpose(0, 2).sum(1), B)
case("sum_integers", lambda x: x.sum(0), ("i", 3, 4))
case("sum_bool", lambda x: x.sum(), ("b", 9))
case("mean", lambda x: x.mean(), B)
case("mean_dims", lambda x: x.mean((0, 1)), B)
case("var", lambda x: x.var(), B)
case("var_dim_biased", lambda x: x.var(1, unbiased=False), B)
case("std_dim", lambda x: x.std(2, keepdim=True), B)
case("var_mean", lambda x: torch.var_mean(x, 1), B)
case("norm", lambda x: x.norm(), B)
case("norm_1", lambda x: x.norm(1), B)
case("norm_3_dim", lambda x: x.norm(3, 1), B)
case("prod", lambda x: x.prod(), ("f", 5))
case("prod_dim", lambda x: x.prod(1), B)
case("prod_with_zero", lambda x: (x * torch.tensor([1.0, 0.0, 1.0])).prod(), ("f", 3))
case("all_any", lambda x: (x.all(1), x.any(1), x.all(), x.any()), ("b", 3, 2))
case("max", lambda x: x.max(), B)
case("max_dim", lambda x: x.max(1), B)
case("min_dim_keep", lambda x: x.min(2, keepdim=True), B)
case("argmax", lambda x: (x.argmax(), x.argmax(1), x.argmin(0)), B)
case("amax", lambda x: x.round().amax((0, 2)), B)
case("amin", lambda x: x.amin(1), B)
case("logsumexp", lambda x: x.logsumexp(1), B)
case("softmax", lambda x: x.softmax(-1), B)
case("softmax_middle", lambda x: x.softmax(1), B)
case("log_softmax", lambda x: x.log_softmax(-1), B)
case("log_softmax_first", lambda x: x.log_softmax(0), B)
case("cumsum", lambda x: x.cumsum(1), B)
case("cumprod", lambda x: x.cumprod(1), B)
case("diff", lambda x: x.diff(dim=1), B)
case("count_nonzero", lambda x: x.count_nonzero(), ("i", 12))

# matrix products
case("mm", torch.mm, ("f", 7, 5), ("f", 5, 19))
case("mm_transposed", lambda a, b: torch.mm(a.t(), b.t()), ("f", 5, 7), ("f", 19, 5))
case("mm_double", torch.mm, ("d", 7, 5), ("d", 5, 11))
case("mm_integers", torch.mm, ("i", 3, 5), ("i", 5, 2))
case("mm_row", torch.mm, ("f", 1, 9), ("f", 9, 20))
case("mm_row_transposed", lambda a, b: torch.mm(a, b.t()), ("f", 1, 9), ("f", 20, 9))
case("mm_column", torch.mm, ("f", 7, 33), ("f", 33, 1))
case("mm_outer", torch.mm, ("f", 7, 1), ("f", 1, 9))
case("mm_blocks", lambda a, b: torch.mm(a, b).sum(1), ("f", 20, 400), ("f", 400, 9))
case("bmm", torch.bmm, ("f", 2, 3, 4), ("f", 2, 4, 5))
case("matmul_vectors", torch.matmul, ("f", 6), ("f", 6))
case("matmul_matrix_vector", torch.matmul, ("f", 3, 6), ("f", 6))
case("matmul_vector_matrix", torch.matmul, ("f", 6), ("f", 6, 3))
case("matmul_batch_matrix", torch.matmul, ("f", 2, 3, 6), ("f", 6, 4))
case("matmul_broadcast", torch.matmul, ("f", 2, 1, 3, 6), ("f", 4, 6, 5))
case("matmul_batch_vector", torch.matmul, ("f", 2, 3, 6), ("f", 6))
case("outer", torch.outer, ("f", 3), ("f", 4))
case("addmm", lambda c, a, b: torch.addmm(c, a, b, beta=0.5, alpha=2), ("f", 4), ("f", 3, 5), ("f", 5, 4))
case("inner", torch.inner, ("f", 2, 3), ("f", 4, 3))
case("baddbmm", lambda c, a, b: torch.baddbmm(c, a, b), ("f", 2, 3, 5), ("f", 2, 3, 4), ("f", 2, 4, 5))

# views and joining
case("reshape", lambda x: x.reshape(4, -1), B)
case("view_of_transposed", lambda x: x.transpose(0, 1).reshape(6, 4), B)
case("transpose", lambda x: x.transpose(0, 2), B)
case("permute", lambda x: x.permute(2, 0, 1), B)
case("movedim", lambda x: torch.movedim(x, (0, 1), (2, 0)), B)
case("squeeze_unsqueeze", lambda x: (x.unsqueeze(1), x.unsqueeze(-1).squeeze(), x[:, :1].squeeze(1)), B)
case("flatten", lambda x: (x.flatten(), x.flatten(1), x.unflatten(2, (2, 2))), B)
case("expand", lambda x: x.expand(2, 3, 4), ("f", 3, 1))
case("select", lambda x: x.select(1, -1), B)
case("narrow", lambda x: x.narrow(2, 1, 2), B)
case("unbind", lambda x: x.unbind(1), B)
case("split", lambda x: x.split([1, 3], 2), B)
case("chunk", lambda x: x.chunk(3, 2), B)
case("diagonal", lambda x: x.diagonal(1, 0, 2), B)
case("unfold", lambda x: x.unfold(2, 3, 1), B)
case("cat", lambda a, b: torch.cat([a, b], 1), ("f", 2, 3), ("f", 2, 2))
case("cat_first", lambda a, b: torch.cat([a, b, a]), ("f", 2, 3), ("f", 1, 3))
case("stack", lambda a, b: torch.stack([a, b], 1), A, A)
case("hstack_vstack", lambda a, b: (torch.hstack([a, b]), torch.vstack([a, b])), ("f", 4), ("f", 4))
case("repeat", lambda x: x.repeat(2, 3, 1), ("f", 2, 3))
case("tile", lambda x: torch.tile(x, (2,)), ("f", 2, 3))
case("repeat_interleave", lambda x: x.repeat_interleave(2, 1), ("f", 2, 3))
case("flip", lambda x: x.flip(0, 2), B)
case("roll", lambda x: (x.roll(1, 1), x.roll(-5)), B)
case("meshgrid", lambda a, b: torch.meshgrid(a, b, indexing="ij"), ("f", 3), ("f", 2))
case("meshgrid_xy", lambda a, b: torch.meshgrid(a, b, indexing="xy"), ("f", 3), ("f", 2))

# indexing
case("index_numbers", lambda x: (x[1], x[0, 2], x[1, -1, 0]), B)
case("index_slices", lambda x: (x[:, 1:], x[..., 1:3], x[1, :, ::2]), B)
case("index_new_dimension", lambda x: x[:, None, 1], B)
case("index_tensor", lambda x, i: x[i], B, ("n", 0))
case("index_rows", lambda x, i: x[i], ("f", 3, 4), ("n", 5))
case("index_pair", lambda x, i, j: x[i, j], ("f", 3, 3), ("n", 5), ("n", 5))
case("index_middle", lambda x, i: x[:, i], B, ("n", 2, 2))
case("index_apart", lambda x, i: x[i[:2] % 2, :, i[:2]], B, ("n", 4))
case("index_mask", lambda x, m: x[m], A, ("b", 3, 4))
case("index_mask_rows", lambda x, m: x[m], A, ("b", 3))
case("index_select", lambda x, i: x.index_select(1, i), B, ("n", 5))
case("gather", lambda x, i: x.gather(1, i), B, ("n", 2, 2, 4))
case("take", lambda x, i: x.take(i), B, ("n", 5))
case("where", torch.where, ("b", 3, 4), A, ("f", 4))
case("masked_fill", lambda x, m: x.masked_fill(m, -1.5), A, ("b", 4))
case("masked_select", lambda x, m: x.masked_select(m), A, ("b", 3, 4))
case("nonzero", lambda m: m.nonzero(), ("b", 3, 4))
case("tril_triu", lambda x: (x.tril(), x.triu(1), x.tril(-1)), ("f", 4, 5))
case("diag", lambda x: x.diag(1), ("f", 3))
case("trace", lambda x: x.trace(), ("f", 3, 3))
case("scatter", lambda x, i, s: x.scatter(1, i, s), ("f", 3, 4), ("n", 3, 1), ("f", 3, 1))
case("scatter_add", lambda x, i, s: x.scatter_add(1, i, s), ("f", 3, 4), ("n", 3, 2), ("f", 3, 2))
case("index_add", lambda x, i, s: x.index_add(0, i, s, alpha=0.5), ("f", 3, 4), ("n", 5), ("f", 5, 4))
case("sort", lambda x: x.sort(1, descending=True), B)
case("topk", lambda x: x.topk(2, 2), B)
case("topk_smallest", lambda x: x.topk(2, 1, largest=False), B)
case("median", lambda x: x.median(), ("f", 9))
case("bincount", lambda i: i.bincount(minlength=5), ("n", 9))


# products, norms and distances
case("addmv", lambda c, a, b: torch.addmv(c, a, b, beta=0.5, alpha=2), ("f", 3), ("f", 3, 4), ("f", 4))
case("addr", lambda c, a, b: torch.addr(c, a, b, beta=0.5, alpha=2), ("f", 3, 4), ("f", 3), ("f", 4))
case("mv", torch.mv, ("f", 3, 6), ("f", 6))
case("dot", torch.dot, ("f", 6), ("f", 6))
case("vdot", torch.vdot, ("f", 6), ("f", 6))
case("dist", lambda a, b: torch.dist(a, b, 3), A, ("f", 4))
case("normalize", lambda x: F.normalize(x, dim=1), A)
case("cosine_similarity", lambda a, b: F.cosine_similarity(a, b, dim=-1), B, ("f", 1, 3, 4))
case("std_mean", lambda x: torch.std_mean(x, (0, 2), keepdim=True), B)
case("var_dims", lambda x: x.var((0, 1)), B)
case("nansum", lambda x: torch.nansum(torch.where(x > 0.5, torch.tensor(float("nan")), x)), A)

# more pointwise functions
case("erfc", torch.erfc, A)
case("deg2rad", torch.deg2rad, A)
case("rad2deg", torch.rad2deg, A)
case("positive", torch.positive, A)
case("mish", F.mish, A)
case("softsign", F.softsign, A)
case("softmin", lambda x: F.softmin(x, 1), A)
case("hardtanh", lambda x: F.hardtanh(x, -0.5, 0.7), A)
case("clamp_tensors", lambda x, a: torch.clamp(x, -a, a), A, ("p", 4))
case("clamp_max", lambda x: x.clamp(max=0.1), A)
case("floating_classes", lambda x: (lambda y: (y.isnan(), y.isinf(), y.isfinite(), y.isposinf(), y.isneginf()))(1 / (x - x) * x), A)
case("floor_divide", lambda x: torch.div(x, 0.7, rounding_mode="floor").detach(), A)
case("logspace", lambda x: torch.logspace(-1, 2, 7) + x, ("f", 7))
case("eye", lambda x: torch.eye(3, 4) * x, ("f", 3, 4))

# more views, joining and indexing
case("broadcast_tensors", lambda a, b: torch.broadcast_tensors(a, b), ("f", 3, 1), ("f", 4))
case("broadcast_to", lambda x: torch.broadcast_to(x, (2, 3, 4)), ("f", 3, 1))
case("expand_as", lambda x, y: x.expand_as(y), ("f", 3, 1), ("i", 2, 3, 4))
case("view_as", lambda x, y: x.view_as(y), ("f", 3, 4), ("i", 2, 6))
case("slice", lambda x: x[:, 0:3:2], B)
case("moveaxis", lambda x: torch.moveaxis(x, (0, 2), (1, 0)), B)
case("swapaxes", lambda x: torch.swapaxes(x, 0, 2), B)
case("ravel", torch.ravel, B)
case("contiguous", lambda x: x.transpose(0, 2).contiguous(), B)
case("flip_sides", lambda x: (torch.fliplr(x), torch.flipud(x)), A)
case("roll_two", lambda x: torch.roll(x, (1, -1), (0, 2)), B)
case("repeat_interleave_each", lambda x: x.repeat_interleave(torch.tensor([2, 0, 1]), 0), ("f", 3, 2))
case("take_along_dim", lambda x, i: torch.take_along_dim(x, i, 1), A, ("n", 3, 2))
case("index_fill", lambda x: x.index_fill(1, torch.tensor([2, 0]), -1.5), A)
case("index_copy", lambda x, v: x.index_copy(0, torch.tensor([2, 0]), v), ("f", 3, 4), ("f", 2, 4))
case("argsort", lambda x: x.argsort(1), B)
case("msort", torch.msort, A)
case("argwhere", lambda m: torch.argwhere(m), ("b", 3, 4))
case("where_list", lambda m: torch.where(m), ("b", 3, 4))
case("one_hot", lambda i: F.one_hot(i, 4), ("n", 2, 3))
case("tile_more", lambda x: torch.tile(x, (2, 1, 3)), ("f", 2, 3))

# functional layers
case("linear", F.linear, ("f", 2, 5, 3), ("f", 4, 3), ("f", 4))
case("linear_without_bias", F.linear, ("f", 5, 3), ("f", 4, 3))
case("linear_vector", F.linear, ("f", 3), ("f", 4, 3), ("f", 4))
case("linear_double", F.linear, ("d", 5, 3), ("d", 4, 3), ("d", 4))
case("layer_norm", lambda x, w, b: F.layer_norm(x, (4,), w, b), B, ("f", 4), ("f", 4))
case("layer_norm_plain", lambda x: F.layer_norm(x, (3, 4)), B)
case("batch_norm", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), ("f", 5, 3), ("f", 3), ("f", 3))
case("batch_norm_sequences", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), ("f", 2, 3, 4), ("f", 3), ("f", 3))
case("conv1d", lambda x, w, b: F.conv1d(x, w, b, stride=2, padding=1), ("f", 2, 3, 7), ("f", 4, 3, 3), ("f", 4))
case("attention", lambda q, k, v: F._scaled_dot_product_attention(q, k, v)[0], ("f", 2, 3, 4), ("f", 2, 5, 4), ("f", 2, 5, 6))
case("attention_causal", lambda q, k, v: F._scaled_dot_product_attention(q, k, v, is_causal=True)[0], ("f", 2, 4, 3), ("f", 2, 4, 3), ("f", 2, 4, 3))
case("attention_masked", lambda q, k, v, m: F._scaled_dot_product_attention(q, k, v, attn_mask=m | torch.eye(3, 5).bool())[0], ("f", 2, 3, 4), ("f", 2, 5, 4), ("f", 2, 5, 6), ("b", 3, 5))
case("pad", lambda x: F.pad(x, (1, 2), value=0.5), B)
case("pad_two", lambda x: F.pad(x, (1, -1, 0, 2)), B)
case("pad_reflect", lambda x: F.pad(x, (2, 3), mode="reflect"), B)
case("pad_replicate", lambda x: F.pad(x, (2, 3), mode="replicate"), B)
case("pad_circular", lambda x: F.pad(x, (2, 3), mode="circular"), B)


# changes in place
def changed(x, change):
    y = x * 1
    change(y)
    return y


case("assign_number", lambda x: changed(x, lambda y: y.__setitem__((0, 1), 0.5)), A)
case("assign_row", lambda x, v: changed(x, lambda y: y.__setitem__(1, v)), A, ("f", 4))
case("assign_slice", lambda x, v: changed(x, lambda y: y.__setitem__((slice(None), slice(1, 3)), v)), A, ("f", 3, 2))
case("assign_twice", lambda x, v: changed(x, lambda y: (y.__setitem__(1, v), y.__setitem__(1, y[0] + y[1]))), A, ("f", 4))
case("assign_mask", lambda x, m, v: changed(x, lambda y: y.__setitem__(m, v)), A, ("b", 3, 4), ("f", 1))
case("assign_rows_by_index", lambda x, v: changed(x, lambda y: y.__setitem__(torch.tensor([2, 0]), v)), A, ("f", 2, 4))
case("index_put_accumulate", lambda x, v: changed(x, lambda y: y.index_put_((torch.tensor([1, 1, 0]),), v, accumulate=True)), A, ("f", 3, 4))
case("collected_in_zeros", lambda v: changed(torch.zeros(3, 4), lambda y: [y.__setitem__(t, v * (t + 1)) for t in range(3)]), ("f", 4))
case("add_in_place", lambda x, v: changed(x, lambda y: y.add_(v)), A, ("f", 4))
case("mul_in_place", lambda x, v: changed(x, lambda y: y.mul_(v)), A, ("f", 4))
case("tanh_in_place", lambda x: changed(x, lambda y: y.tanh_()), A)
case("in_place_through_view", lambda x, v: changed(x, lambda y: y[1:].mul_(v)), A, ("f", 2, 4))
case("view_after_change", lambda x, v: (lambda y: (lambda w: (y.mul_(v), w)[1])(y[1]))(x * 1), A, ("f", 4))

# Einstein's summation
EINSUMS = {
    "einsum_product": ("ij,jk->ik", ("f", 2, 3), ("f", 3, 4)),
    "einsum_batch": ("bij,bjk->bki", ("f", 2, 3, 4), ("f", 2, 4, 5)),
    "einsum_trace": ("ii->", ("f", 3, 3)),
    "einsum_diagonal": ("ii->i", ("f", 3, 3)),
    "einsum_outer": ("i,j->ij", ("f", 3), ("f", 4)),
    "einsum_implicit": ("ij,kj", ("f", 2, 3), ("f", 4, 3)),
    "einsum_three": ("ij,jk,kl->il", ("f", 2, 3), ("f", 3, 4), ("f", 4, 2)),
    "einsum_sum": ("ijk->j", ("f", 2, 3, 4)),
    "einsum_heads": ("bhld,bhsd->bhls", ("f", 2, 2, 3, 4), ("f", 2, 2, 5, 4)),
    "einsum_ellipsis": ("...ij,jk->...ik", ("f", 2, 3, 4), ("f", 4, 5)),
}
for name, (equation, *inputs) in EINSUMS.items():
    case(name, lambda *x, e=equation: torch.einsum(e, *x), *inputs)


if __name__ == "__main__":
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "operations.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in CASES) + "\n]\n")
    print(len(CASES), "cases")
