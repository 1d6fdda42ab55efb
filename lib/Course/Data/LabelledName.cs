using Course.Text;

namespace Course.Data;

/// <summary>A family name and the language it comes from.</summary>
/// <param name="Text">The name as its language writes it, marks included.</param>
/// <param name="Language">The language, such as <c>Polish</c>.</param>
public sealed record LabelledName(string Text, string Language)
{
    /// <summary>The name in ASCII, which is what models read: a mark would give the language away. See <see cref="AsciiFolding"/>.</summary>
    public string Folded { get; } = AsciiFolding.Fold(Text);

    /// <summary>What makes two names the same one: their folded form, whatever its case.</summary>
    public string Key => Folded.ToLowerInvariant();
}
