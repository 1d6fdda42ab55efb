namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Einstein's summation: dimensions are named by letters, those that the result does not name are summed over.
    /// <c>einsum("bij,bjk->bik", a, b)</c> is a batch of matrix products.
    /// </summary>
    public static Tensor einsum(string equation, params Tensor[] tensors)
    {
        var (inputs, output) = ParseEinsum(equation.Replace(" ", ""), tensors);
        using var scope = NewDisposeScope();
        var (result, labels) = WithoutRepeats(tensors[0], inputs[0]);
        for (var i = 1; i < tensors.Length; i++)
        {
            var later = output + string.Concat(inputs.Skip(i + 1));
            var (next, nextLabels) = WithoutRepeats(tensors[i], inputs[i]);
            (result, labels) = Contract(result, labels, next, nextLabels, later);
        }
        (result, labels) = SumUnless(result, labels, output);
        return result.permute(output.Select(label => (long)labels.IndexOf(label)).ToArray()).alias().MoveToOuterDisposeScope();
    }

    // Dimensions under an ellipsis get digits as names, counted from the last.
    private static (string[] Inputs, string Output) ParseEinsum(string equation, Tensor[] tensors)
    {
        var sides = equation.Split("->");
        var inputs = sides[0].Split(',');
        if (sides.Length > 2 || inputs.Length != tensors.Length)
            throw new ArgumentException($"einsum: '{equation}' names {inputs.Length} tensors, {tensors.Length} were given.");
        var longest = "";
        for (var i = 0; i < inputs.Length; i++)
        {
            var hidden = tensors[i].Rank - inputs[i].Replace("...", "").Length;
            if (inputs[i].Contains("...", StringComparison.Ordinal) && hidden >= 0)
            {
                var digits = string.Concat(Enumerable.Range(0, hidden).Reverse().Select(d => (char)('0' + d)));
                longest = digits.Length > longest.Length ? digits : longest;
                inputs[i] = inputs[i].Replace("...", digits);
            }
            else if (hidden != 0)
            {
                throw new ArgumentException($"einsum: '{inputs[i]}' names {inputs[i].Length} dimensions, tensor {i} has the shape {Shapes.Text(tensors[i].Sizes)}.");
            }
        }
        var all = string.Concat(inputs);
        var output = sides.Length == 2
            ? sides[1].Replace("...", longest)
            : longest + string.Concat(all.Where(char.IsLetter).Distinct().Where(label => all.Count(c => c == label) == 1).Order());
        if (output.Any(label => !all.Contains(label)) || output.Distinct().Count() != output.Length)
            throw new ArgumentException($"einsum: the result '{output}' of '{equation}' must name each of its dimensions once, as an input does.");
        return (inputs, output);
    }

    // "ii" reads the diagonal.
    private static (Tensor, string) WithoutRepeats(Tensor tensor, string labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var again = labels.IndexOf(labels[i], i + 1);
            if (again < 0)
                continue;
            if (tensor.Sizes[i] != tensor.Sizes[again])
                throw new ArgumentException($"einsum: dimension '{labels[i]}' is {tensor.Sizes[i]} and {tensor.Sizes[again]} in one tensor.");
            return WithoutRepeats(tensor.diagonal(0, i, again), labels.Remove(again, 1).Remove(i, 1) + labels[i]);
        }
        return (tensor, labels);
    }

    private static (Tensor, string) SumUnless(Tensor tensor, string labels, string kept)
    {
        var dims = Enumerable.Range(0, labels.Length).Where(d => !kept.Contains(labels[d])).Select(d => (long)d).ToArray();
        return dims.Length == 0 ? (tensor, labels) : (tensor.sum(dims), string.Concat(labels.Where(kept.Contains)));
    }

    /// <summary>One product of a batch of matrices: shared labels that are kept are the batch, shared ones that are not are summed.</summary>
    private static (Tensor, string) Contract(Tensor a, string labelsA, Tensor b, string labelsB, string later)
    {
        (a, labelsA) = SumUnless(a, labelsA, later + labelsB);
        (b, labelsB) = SumUnless(b, labelsB, later + labelsA);
        var shared = labelsA.Where(labelsB.Contains).ToArray();
        foreach (var label in shared)
        {
            var (sizeA, sizeB) = (a.Sizes[labelsA.IndexOf(label)], b.Sizes[labelsB.IndexOf(label)]);
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
                throw new ArgumentException($"einsum: dimension '{label}' is {sizeA} in one tensor and {sizeB} in another.");
        }
        var batch = string.Concat(shared.Where(later.Contains));
        var summed = string.Concat(shared.Where(label => !later.Contains(label)));
        var onlyA = string.Concat(labelsA.Except(shared));
        var onlyB = string.Concat(labelsB.Except(shared));
        var left = Arranged(a, labelsA, batch, onlyA, summed);
        var right = Arranged(b, labelsB, batch, summed, onlyB);
        var product = left.matmul(right);
        long[] sizes = [.. product.Sizes[..batch.Length], .. onlyA.Select(label => a.Sizes[labelsA.IndexOf(label)]), .. onlyB.Select(label => b.Sizes[labelsB.IndexOf(label)])];
        return (product.reshape(sizes), batch + onlyA + onlyB);
    }

    private static Tensor Arranged(Tensor tensor, string labels, string batch, string rows, string columns)
    {
        var ordered = tensor.permute((batch + rows + columns).Select(label => (long)labels.IndexOf(label)).ToArray());
        var (b, r) = (batch.Length, batch.Length + rows.Length);
        return ordered.reshape([.. ordered.Sizes[..b], Shapes.Count(ordered.Sizes.AsSpan(b..r)), Shapes.Count(ordered.Sizes.AsSpan(r..))]);
    }
}
