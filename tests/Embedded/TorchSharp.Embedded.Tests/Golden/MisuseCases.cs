using System.Reflection;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Embedded.Tests.Golden;

/// <summary>The calls of make_misuse.py, by the same names, as this library writes them: x the tensors, n the numbers.</summary>
internal static class MisuseCases
{
    private static readonly string[] OfOne =
        "exp log sqrt tanh sigmoid relu abs neg sign floor reciprocal sin isnan logical_not bitwise_not trace nonzero median t".Split(' ');

    private static readonly string[] OfTwo =
        "add sub mul div pow maximum minimum eq lt logical_and logical_or bitwise_and bitwise_or fmod remainder floor_divide add_ mul_ div_ copy_".Split(' ');

    public static readonly Dictionary<string, Func<Tensor[], long[], Tensor[]>> All = Named(new()
    {
        ["sum"] = (x, n) => [x[0].sum(dim: n[0])],
        ["mean"] = (x, n) => [x[0].mean([n[0]])],
        ["var"] = (x, n) => [x[0].var(n[0])],
        ["std"] = (x, n) => [x[0].std(n[0])],
        ["prod"] = (x, n) => [x[0].prod(n[0])],
        ["softmax"] = (x, n) => [x[0].softmax(n[0])],
        ["log_softmax"] = (x, n) => [x[0].log_softmax(n[0])],
        ["logsumexp"] = (x, n) => [x[0].logsumexp(n[0])],
        ["cumsum"] = (x, n) => [x[0].cumsum(n[0])],
        ["cumprod"] = (x, n) => [x[0].cumprod(n[0])],
        ["argmax"] = (x, n) => [x[0].argmax(n[0])],
        ["argmin"] = (x, n) => [x[0].argmin(n[0])],
        ["max"] = (x, n) => Pair(x[0].max(n[0])),
        ["min"] = (x, n) => Pair(x[0].min(n[0])),
        ["sort"] = (x, n) => Pair(x[0].sort(n[0])),
        ["argsort"] = (x, n) => [x[0].argsort(n[0])],
        ["all"] = (x, n) => [x[0].all(n[0])],
        ["any"] = (x, n) => [x[0].any(n[0])],
        ["unbind"] = (x, n) => x[0].unbind(n[0]),
        ["squeeze"] = (x, n) => [x[0].squeeze(n[0])],
        ["unsqueeze"] = (x, n) => [x[0].unsqueeze(n[0])],
        ["flip"] = (x, n) => [x[0].flip(n[0])],
        ["round"] = (x, _) => [x[0].round()],
        ["sum_all"] = (x, _) => [x[0].sum()],
        ["mean_all"] = (x, _) => [x[0].mean()],
        ["max_all"] = (x, _) => [x[0].max()],
        ["argmax_all"] = (x, _) => [x[0].argmax()],
        ["prod_all"] = (x, _) => [x[0].prod()],
        ["norm_all"] = (x, _) => [x[0].norm()],
        ["diag"] = (x, n) => [x[0].diag(n[0])],
        ["tril"] = (x, n) => [x[0].tril(n[0])],
        ["clamp"] = (x, _) => [x[0].clamp(-1, 1)],
        ["where"] = (x, _) => [where(x[0], x[1], x[2])],
        ["mm"] = (x, _) => [x[0].mm(x[1])],
        ["bmm"] = (x, _) => [x[0].bmm(x[1])],
        ["matmul"] = (x, _) => [x[0].matmul(x[1])],
        ["matmul_matrices"] = (x, _) => [x[0].matmul(x[1])],
        ["dot"] = (x, _) => [x[0].dot(x[1])],
        ["mv"] = (x, _) => [x[0].mv(x[1])],
        ["outer"] = (x, _) => [x[0].outer(x[1])],
        ["transpose"] = (x, n) => [x[0].transpose(n[0], n[1])],
        ["permute"] = (x, n) => [x[0].permute(n)],
        ["select"] = (x, n) => [x[0].select(n[0], n[1])],
        ["narrow"] = (x, n) => [x[0].narrow(n[0], n[1], n[2])],
        ["roll"] = (x, n) => [x[0].roll(n[0], n[1])],
        ["split"] = (x, n) => x[0].split(n[0], (int)n[1]),
        ["chunk"] = (x, n) => x[0].chunk(n[0], n[1]),
        ["flatten"] = (x, n) => [x[0].flatten(n[0], n[1])],
        ["unfold"] = (x, n) => [x[0].unfold(n[0], n[1], n[2])],
        ["diagonal"] = (x, n) => [x[0].diagonal(n[0], n[1], n[2])],
        ["topk"] = (x, n) => Pair(x[0].topk((int)n[0], (int)n[1])),
        ["reshape"] = (x, n) => [x[0].reshape(n)],
        ["view"] = (x, n) => [x[0].view(n)],
        ["expand"] = (x, n) => [x[0].expand(n)],
        ["repeat"] = (x, n) => [x[0].repeat(n)],
        ["repeat_interleave"] = (x, n) => [x[0].repeat_interleave(n[0], n[1])],
        ["cat"] = (x, n) => [cat(x, n[0])],
        ["stack"] = (x, n) => [stack(x, n[0])],
        ["hstack"] = (x, _) => [hstack(x)],
        ["vstack"] = (x, _) => [vstack(x)],
        ["gather"] = (x, n) => [x[0].gather(n[0], x[1])],
        ["index_select"] = (x, n) => [x[0].index_select(n[0], x[1])],
        ["index_by_tensor"] = (x, _) => [x[0][x[1]]],
        ["index_by_number"] = (x, n) => [x[0][n[0]]],
        ["scatter"] = (x, n) => [x[0].scatter(n[0], x[1], x[2])],
        ["scatter_add"] = (x, n) => [x[0].scatter_add(n[0], x[1], x[2])],
        ["index_add"] = (x, n) => [x[0].index_add(n[0], x[1], x[2], 2)],
        ["take"] = (x, _) => [x[0].take(x[1])],
        ["masked_fill"] = (x, _) => [x[0].masked_fill(x[1], 2)],
        ["masked_select"] = (x, _) => [x[0].masked_select(x[1])],
        ["lerp"] = (x, _) => [x[0].lerp(x[1], x[2])],
        ["one_hot"] = (x, n) => [F.one_hot(x[0], n[0])],
        ["multinomial"] = (x, n) => [multinomial(x[0].dtype == ScalarType.Bool ? x[0] : x[0].abs(), n[0]) * 0],
        ["einsum"] = (x, _) => [einsum("ij,jk->ik", x)],
        ["linear"] = (x, _) => [F.linear(x[0], x[1], x[2])],
        ["layer_norm"] = (x, n) => [F.layer_norm(x[0], n)],
        ["cross_entropy"] = (x, _) => [F.cross_entropy(x[0], x[1])],
        ["nll_loss"] = (x, _) => [F.nll_loss(x[0], x[1])],
        ["binary_cross_entropy"] = (x, _) => [F.binary_cross_entropy(x[0].sigmoid(), x[1])],
        ["kl_div"] = (x, _) => [F.kl_div(x[0], x[1], false, nn.Reduction.Sum)],
        ["conv1d"] = (x, n) => [F.conv1d(x[0], x[1], stride: n[0], padding: n[1])],
        ["pad"] = (x, n) => [F.pad(x[0], n)],
        ["pack"] = (x, _) => [nn.utils.rnn.pack_padded_sequence(x[0], x[1], enforce_sorted: false).data],
        ["rnn"] = (x, _) => Pair(nn.RNN(3, 4).call(x[0], x[1])),
        ["gru"] = (x, _) => Pair(nn.GRU(3, 4).call(x[0], x[1])),
        ["lstm"] = (x, _) => nn.LSTM(3, 4).call(x[0], (x[1], x[1])) is var (output, h, c) ? [output, h, c] : [],
        ["rnn_cell"] = (x, _) => [nn.RNNCell(3, 4).call(x[0], x[1])],
        ["gru_cell"] = (x, _) => [nn.GRUCell(3, 4).call(x[0], x[1])],
        ["linear_module"] = (x, _) => [nn.Linear(3, 2).call(x[0])],
        ["embedding_module"] = (x, _) => [nn.Embedding(3, 2).call(x[0])],
        ["batch_norm_module"] = (x, _) => [nn.BatchNorm1d(3).call(x[0])],
        ["attention_module"] = (x, _) => nn.MultiheadAttention(4, 2).call(x[0], x[1], x[2]) is var (output, weights) ? [output, weights] : [],
    });

    private static Tensor[] Pair((Tensor First, Tensor Second) pair) => [pair.First, pair.Second];

    private static Dictionary<string, Func<Tensor[], long[], Tensor[]>> Named(Dictionary<string, Func<Tensor[], long[], Tensor[]>> cases)
    {
        foreach (var name in OfOne)
            cases.Add(name, (x, _) => [Method(name)(x[0])]);
        foreach (var name in OfTwo)
        {
            var call = typeof(Tensor).GetMethods().First(m => m.Name == name && m.GetParameters() is [{ } p, ..] && p.ParameterType == typeof(Tensor));
            cases.Add(name, (x, _) => [(Tensor)call.Invoke(x[0], BindingFlags.DoNotWrapExceptions, null, [x[1], .. call.GetParameters().Skip(1).Select(p => p.DefaultValue)], null)!]);
        }
        return cases;
    }

    private static Func<Tensor, Tensor> Method(string name) => typeof(Tensor).GetMethod(name, Type.EmptyTypes)!.CreateDelegate<Func<Tensor, Tensor>>();
}
