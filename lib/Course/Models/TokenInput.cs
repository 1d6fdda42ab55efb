using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>How ids enter a network: as one-hot rows of V numbers, or as learned embeddings of E numbers.</summary>
public sealed class TokenInput : nn.Module<Tensor, Tensor>
{
    private readonly int vocabularySize;
    private readonly Embedding? embedding;

    /// <summary>Says how.</summary>
    /// <param name="vocabularySize">V: ids are 0 to V − 1.</param>
    /// <param name="embeddingSize">E, or null for one-hot rows.</param>
    public TokenInput(int vocabularySize, int? embeddingSize = null)
        : base(nameof(TokenInput))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabularySize, 1);
        this.vocabularySize = vocabularySize;
        Size = embeddingSize ?? vocabularySize;
        embedding = embeddingSize is { } size ? nn.Embedding(vocabularySize, size) : null;
        RegisterComponents();
    }

    /// <summary>How many numbers a token becomes: E or V.</summary>
    public int Size { get; }

    /// <summary>The embeddings, // (V, E), or null for one-hot rows.</summary>
    public Parameter? Weight => embedding?.weight;

    /// <summary>Looks tokens up.</summary>
    /// <param name="ids">The ids. // (B, T) int64</param>
    /// <returns>Their rows. // (B, T, E) or (B, T, V)</returns>
    public override Tensor forward(Tensor ids)
    {
        if (ids.dtype != ScalarType.Int64 || ids.dim() != 2)
        {
            throw new ArgumentException($"Tokens are ids of shape (B, T) and type int64, got ({string.Join(", ", ids.shape)}) and {ids.dtype}. A single text of T ids is reshape(1, T).", nameof(ids));
        }

        if (embedding is not null)
        {
            return embedding.call(ids); // (B, T, E)
        }

        using var scope = NewDisposeScope();
        return nn.functional.one_hot(ids, vocabularySize).to(ScalarType.Float32).MoveToOuterDisposeScope(); // (B, T, V)
    }
}
